// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.api.Centre;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Bindings;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.LiveList;

/**
 * Who sits at this desk. Opens the desk at the centre and signs the agent in; goes back to the sign-in screen
 * when the agent is signed out, from here or from elsewhere; comes back by itself when the centre does.
 */
final class Presence {
    /** Where signing in stands. */
    enum Step {
        OUT, OPENING, IN
    }

    private final Desk desk;
    private final LiveList<Centre> centres;
    private final Bindings listeners = new Bindings();
    private Optional<AgentId> agent = Optional.empty();
    private Optional<Centre> openedAt = Optional.empty();
    private Step step = Step.OUT;
    private boolean asked;
    private boolean signedIn;

    Presence(Desk desk, LiveList<Centre> centres, Widget life) {
        this.desk = desk;
        this.centres = centres;
        desk.follow(life, this::seen);
        desk.followSession(life, session -> {
            if (session.isEmpty() && step == Step.IN) {
                ended();
            }
        });
        centres.follow(life, this::centreChanged);
    }

    Step step() {
        return step;
    }

    Optional<AgentId> agent() {
        return agent;
    }

    /** Called now and at each step until the widget is disposed. */
    void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    /** Sign in here, now or as soon as there is a centre. */
    void signIn(AgentId who) {
        agent = Optional.of(who);
        asked = false;
        signedIn = false;
        go(Step.OPENING);
        centres.first().ifPresent(this::open);
    }

    private void open(Centre centre) {
        openedAt = Optional.of(centre);
        CompletionStage<?> opened = desk.open(centre, agent.orElseThrow());
        desk.onUi(opened, (_, failure) -> {
            if (failure != null) {
                desk.trouble("signing in", failure);
                leave();
            } else {
                desk.view().ifPresent(this::seen);
            }
        });
    }

    private void seen(DeskView view) {
        if (view.agent().state() != AgentState.SIGNED_OUT) {
            signedIn = true;
            go(Step.IN);
        } else if (signedIn) {
            // Signed out, from this desk or by the centre. What it said was for this agent.
            leave();
            desk.close();
            desk.notices().clear();
        } else if (step == Step.OPENING && !asked && desk.session().isPresent()) {
            // The first view may come before the session that commands go through; then this is called again.
            // Others, for instance because the switch came up, may come before the one that shows the outcome.
            asked = true;
            desk.submit(new AgentCommand.SignIn(view.agent().id(), true)).whenComplete((outcome, _) -> {
                if (outcome == null || !outcome.accepted()) {
                    leave();
                    desk.session().ifPresent(_ -> desk.close());
                }
            });
        }
    }

    /** The session is over, but nobody signed out: taken over elsewhere. */
    private void ended() {
        leave();
    }

    private void leave() {
        agent = Optional.empty();
        openedAt = Optional.empty();
        asked = false;
        signedIn = false;
        go(Step.OUT);
    }

    private void centreChanged() {
        Optional<Centre> now = centres.first();
        if (agent.isEmpty() || now.equals(openedAt)) {
            return;
        }
        AgentId who = agent.get();
        leave();
        desk.close();
        signIn(who);
    }

    private void go(Step next) {
        if (step != next) {
            step = next;
            listeners.run();
        }
    }
}
