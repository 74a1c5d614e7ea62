// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Instant;

import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Reaction;

/** A desk phone with one line, worked by hand from a desk or by itself as a colleague's. */
final class Phone implements FarEnd {

    private final Exchange exchange;
    private final String extension;
    private Behaviour colleague = Behaviour.of(Reaction.IGNORES);
    private boolean reachable = true;
    private boolean offHook;
    private Leg leg;
    private String display = "";
    private PhoneView view;

    Phone(Exchange exchange, String extension) {
        this.exchange = exchange;
        this.extension = extension;
        this.view = new PhoneView(extension, State.ON_HOOK, "", exchange.time().now());
    }

    @Override
    public String party() {
        return extension;
    }

    @Override
    public String number() {
        return extension;
    }

    PhoneView view() {
        return view;
    }

    /** Lifted without a call. */
    boolean offHook() {
        return offHook;
    }

    boolean reachable() {
        return reachable;
    }

    void behaves(Behaviour behaviour) {
        colleague = behaviour;
    }

    /** What the next call shows. */
    void announce(String name, String number) {
        display = (name + " " + number).strip();
    }

    @Override
    public void called(Leg offered) {
        Reaction reaction = colleague.reaction();
        if (!reachable || reaction == Reaction.UNREACHABLE) {
            exchange.leave(offered, Cause.UNREACHABLE);
        } else if (reaction == Reaction.INVALID) {
            exchange.leave(offered, Cause.INVALID_NUMBER);
        } else if (leg != null || offHook || reaction == Reaction.BUSY) {
            exchange.leave(offered, Cause.BUSY);
        } else {
            leg = offered;
            exchange.rings(offered);
            react(offered);
            show();
        }
    }

    private void react(Leg offered) {
        if (colleague.reaction() == Reaction.ANSWERS) {
            offered.alarm(exchange.time().after(colleague.after(), this::lift));
        } else if (colleague.reaction() == Reaction.REJECTS) {
            offered.alarm(exchange.time().after(colleague.after(), this::hangUp));
        }
    }

    @Override
    public void answered(Leg answered) {
        if (colleague.talks().isPositive()) {
            answered.alarm(exchange.time().after(colleague.talks(), this::hangUp));
        }
        show();
    }

    @Override
    public AnsweredBy answeredBy() {
        return colleague.answeredBy();
    }

    @Override
    public void gone(Leg gone) {
        if (gone == leg) {
            leg = null;
            show();
        }
    }

    void lift() {
        if (leg == null && reachable && !offHook) {
            hook(true);
        } else if (leg != null && !leg.isUp()) {
            exchange.answer(leg);
        }
    }

    void hangUp() {
        if (leg == null) {
            boolean onlyLifted = offHook;
            hook(false);
            // Now it is known that nothing was dialled, and the phone can ring.
            if (onlyLifted) {
                exchange.listener().featureCode(extension, PbxListener.LIFTED);
            }
        } else {
            exchange.leave(leg, leg.isUp() ? Cause.HUNG_UP : Cause.REJECTED);
        }
    }

    void toggleHold() {
        if (leg != null && leg.isUp()) {
            exchange.holdAtPhone(leg, !leg.heldAtPhone);
            show();
        }
    }

    void transfer(String number) {
        if (leg != null && leg.isUp()) {
            exchange.transferAtPhone(leg, number);
        }
    }

    /**
     * Keys in a call; out of one feature codes only: the switch connects no calls on a phone's own wish, and the
     * phone is on hook again.
     */
    void dial(String number) {
        if (leg != null && leg.isUp()) {
            exchange.press(leg, number);
        }
        if (leg != null || !reachable) {
            return;
        }
        hook(false);
        if (number.startsWith("*")) {
            exchange.listener().featureCode(extension, number);
        }
    }

    void reach(boolean nowReachable) {
        if (reachable == nowReachable) {
            return;
        }
        reachable = nowReachable;
        hook(false);
        exchange.listener().phoneReachable(extension, reachable);
        if (!reachable && leg != null) {
            exchange.leave(leg, Cause.UNREACHABLE);
        }
        show();
    }

    /** The switch restarted. */
    void forget() {
        leg = null;
        hook(false);
    }

    private void hook(boolean off) {
        if (offHook != off) {
            offHook = off;
            exchange.listener().phoneOffHook(extension, off);
        }
        show();
    }

    private void show() {
        State state = state();
        String shown = state == State.ON_HOOK || state == State.DIALLING ? "" : display;
        if (state != view.state() || !shown.equals(view.display())) {
            Instant since = state == view.state() ? view.since() : exchange.time().now();
            view = new PhoneView(extension, state, shown, since);
            exchange.show(view);
        }
    }

    private State state() {
        if (leg == null) {
            return offHook ? State.DIALLING : State.ON_HOOK;
        }
        if (!leg.isUp()) {
            return State.RINGING;
        }
        return leg.heldAtPhone ? State.ON_HOLD : State.TALKING;
    }
}
