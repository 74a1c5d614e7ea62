// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.patchbay.engine.Story.Deed;
import org.patchbay.engine.Story.Line;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.model.command.Command;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;

/** Makes a story up as it goes, mostly of what can be done, so that it goes deep. */
final class StoryTeller {

    static final List<AgentId> AGENTS = List.of(ANNA, BEN, CARLA, DORA, EMMA);
    private static final String NUMBER = "+493023125155";

    private final Random random;
    private final Story story;
    private final StoryCoverage coverage;
    private int number;
    private int customers;

    StoryTeller(Random random, Story story, StoryCoverage coverage) {
        this.random = random;
        this.story = story;
        this.coverage = coverage;
    }

    /** The team signs in, something is going on already, and then whatever comes. */
    void tell(int length) {
        AGENTS.forEach(a -> ask(new AgentCommand.SignIn(a, true), a + ": sign in"));
        AGENTS.forEach(a -> ask(new AgentCommand.GoAvailable(a), a + ": go available"));
        opening();
        for (int i = 0; i < length; i++) {
            step();
        }
    }

    // Openings

    private void opening() {
        int kind = random.nextInt(11);
        if (kind == 10) {
            chat();
        }
        if (kind == 0 || kind == 10) {
            return;
        }
        call();
        if (kind == 1) {
            return;
        }
        story.state.contacts().stream().findFirst().ifPresent(c -> {
            answer(c.id());
            for (int i = kind == 9 ? 8 : kind < 6 ? 0 : kind - 5; i > 0; i--) {
                join(c.id());
            }
        });
        if (kind == 5) {
            monitor(EMMA);
        }
    }

    /** Whoever is asked lifts. */
    private void answer(ContactId id) {
        now(id).flatMap(Contact::offer).flatMap(Engagement::leg).ifPresent(this::answered);
        now(id).flatMap(Contact::consult).flatMap(c -> c.guest()).map(Guest::leg).ifPresent(this::answered);
    }

    private void join(ContactId id) {
        AgentId by = now(id).flatMap(Contact::primary).map(Engagement::agent).orElse(ANNA);
        press(by, id, Control.CONSULT, newcomer(id));
        realise(id);
        answer(id);
        if (random.nextInt(4) > 0) {
            consult(by, id, Control.CONFERENCE);
            realise(id);
        }
    }

    /** An agent who is not in it, now and then; else a number. */
    private Target newcomer(ContactId id) {
        List<AgentId> others = AGENTS.stream().filter(a -> now(id).filter(c -> c.engagement(a).isEmpty()).isPresent()).toList();
        return others.isEmpty() || random.nextInt(3) == 0 ? new Target(Target.Kind.DIAL_NUMBER, NUMBER)
                : Target.agent(pick(others));
    }

    private Optional<Contact> now(ContactId id) {
        return story.contact(id);
    }

    // Whatever comes

    private void step() {
        int kind = random.nextInt(100);
        Optional<Contact> contact = contact();
        if (kind < 12 && contact.isPresent()) {
            realise(contact.get().id());
        } else if (kind < 32 && contact.isPresent()) {
            phones(contact.get());
        } else if (kind < 84) {
            agent(kind < 78);
        } else {
            rest(kind);
        }
    }

    /** A line that rings, is answered or ends; what was asked for is mostly answered. */
    private void phones(Contact contact) {
        List<LegId> asked = new ArrayList<>();
        contact.offer().flatMap(Engagement::leg).ifPresent(asked::add);
        contact.guests().stream().filter(g -> !g.isPresent()).map(Guest::leg).forEach(asked::add);
        contact.engagements().stream().filter(Engagement::isOffer).flatMap(e -> e.leg().stream()).forEach(asked::add);
        if (!contact.customer().isPresent()) {
            contact.customer().leg().ifPresent(asked::add);
        }
        if (!asked.isEmpty()) {
            LegId leg = pick(asked);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> say(new SwitchReport.LegRinging(leg), "");
                case 3, 4, 5, 6 -> answered(leg);
                default -> ended(contact, leg, pick(List.of(Cause.values())));
            }
        } else if (random.nextInt(3) == 0) {
            List<LegId> legs = new ArrayList<>(contact.customer().leg().stream().toList());
            contact.engagements().forEach(e -> e.leg().ifPresent(legs::add));
            contact.guests().forEach(g -> legs.add(g.leg()));
            if (!legs.isEmpty()) {
                ended(contact, pick(legs), Cause.HUNG_UP);
            }
        }
    }

    private void agent(boolean enabledOnly) {
        AgentId agent = pick(AGENTS);
        List<ContactId> contacts = new ArrayList<>(story.state.agent(agent).map(Agent::contacts).orElse(List.of()));
        if (story.state.agent(agent).isPresent()) {
            story.state.assisted(agent).forEach(c -> contacts.add(c.id()));
        }
        if (contacts.isEmpty()) {
            desk(agent);
            return;
        }
        ContactId id = pick(contacts);
        Contact contact = story.contact(id).orElseThrow();
        Controls controls = StoryControls.of(story, agent);
        List<Control> call = StoryControls.CALL.stream()
                .filter(c -> !enabledOnly || controls.of(c, contact).isEnabled()).filter(this::mostlyGoesOn).toList();
        List<Control> consult = contact.consult().isEmpty() ? List.of() : StoryControls.CONSULT.stream()
                .filter(c -> !enabledOnly || controls.ofConsult(c, contact).isEnabled()).filter(this::mostlyGoesOn).toList();
        int count = call.size() + consult.size();
        if (count > 0) {
            int chosen = random.nextInt(count);
            if (chosen < call.size()) {
                press(agent, id, call.get(chosen), target());
            } else {
                consult(agent, id, consult.get(chosen - call.size()));
            }
            if (random.nextInt(5) > 0) {
                realise(id);
            }
        }
    }

    /** What ends something is pressed now and then only. */
    private boolean mostlyGoesOn(Control control) {
        return switch (control) {
            case END, EXIT_CONFERENCE, STOP_MONITORING -> random.nextInt(4) == 0;
            case END_CONSULT, EXIT_CONSULT, TRANSFER, TRANSFER_CONFERENCE -> random.nextInt(2) == 0;
            default -> true;
        };
    }

    private void desk(AgentId agent) {
        switch (random.nextInt(10)) {
            case 0 -> ask(new AgentCommand.GoIdle(agent, "break"), agent + ": go idle break");
            case 1 -> ask(new AgentCommand.SignOut(agent), agent + ": sign out");
            case 2 -> ask(new AgentCommand.Outdial(agent, NUMBER, Optional.empty(), Optional.empty()), agent + ": outdial " + NUMBER);
            case 3 -> monitor(agent);
            case 4 -> ask(new AgentCommand.SignIn(agent, true), agent + ": sign in");
            default -> ask(new AgentCommand.GoAvailable(agent), agent + ": go available");
        }
    }

    private void rest(int kind) {
        switch (kind % 16) {
            case 0, 1, 2, 3 -> call();
            case 4 -> chat();
            case 5, 6 -> pass(random.nextInt(10));
            case 7 -> pass(random.nextInt(90));
            case 8 -> {
                AgentId agent = pick(AGENTS);
                boolean heard = random.nextBoolean();
                story(new CentreCommand.DeskHeard(agent, heard), agent + (heard ? ": open desk" : ": close desk"));
            }
            case 9 -> say(new SwitchReport.SwitchLost(), "switch: lose link");
            case 10, 11 -> say(new SwitchReport.SwitchRestored(random.nextInt(3) > 0, true), "switch: restore link");
            case 12 -> contact().ifPresent(c -> c.primary().flatMap(Engagement::leg).ifPresent(leg ->
                    say(new SwitchReport.HeldAtPhone(leg, random.nextInt(3) == 0), owner(c, leg) + ": press hold")));
            case 13 -> contact().ifPresent(c -> c.primary().flatMap(Engagement::leg).ifPresent(leg ->
                    say(new SwitchReport.TransferredAtPhone(leg, NUMBER), owner(c, leg) + ": press transfer " + NUMBER)));
            case 14 -> contact().ifPresent(c -> line(new Deed.Fail(c.id()), "switch: refuse next"));
            default -> desk(pick(AGENTS));
        }
    }

    // Single lines

    private void call() {
        customers++;
        LegId leg = new LegId("c" + customers);
        String to = random.nextBoolean() ? Settings.SUPPORT_NUMBER : Settings.SALES_NUMBER;
        say(new SwitchReport.CallArrived(leg, "+49302312510" + customers % 10, "C" + customers, to),
                "c" + customers + ": call " + to);
    }

    private void chat() {
        customers++;
        story(new ChannelReport.RequestArrived(new ContactId("c-chat-" + customers), Channel.CHAT, Settings.CHAT,
                "c" + customers + "@example.org", "C" + customers, new TreeMap<>()), "c" + customers + ": write chat");
    }

    private void monitor(AgentId by) {
        AgentId target = pick(AGENTS);
        Monitoring mode = pick(List.of(Monitoring.values()));
        String words = switch (mode) {
            case MONITOR -> "monitor ";
            case WHISPER -> "whisper to ";
            case BARGE_IN -> "barge in on ";
        };
        ask(new AgentCommand.Monitor(by, target, mode), by + ": " + words + target);
    }

    private void answered(LegId leg) {
        String who = story.state.contacts().stream().map(c -> owner(c, leg)).filter(w -> AGENTS.stream()
                .anyMatch(a -> a.value().equals(w))).findFirst().map(w -> w + ": lift").orElse("");
        say(new SwitchReport.LegAnswered(leg), who);
    }

    private void ended(Contact contact, LegId leg, Cause cause) {
        String who = owner(contact, leg);
        say(new SwitchReport.LegEnded(leg, cause), who.isEmpty() ? "" : who + ": hang up");
    }

    /** Who is at the line; "" for a number outside. */
    private static String owner(Contact contact, LegId leg) {
        return contact.engagements().stream().filter(e -> e.leg().equals(Optional.of(leg))).map(e -> e.agent().value())
                .findFirst().orElse(leg.value().matches("c[0-9]+") ? leg.value() : "");
    }

    private void realise(ContactId id) {
        line(new Deed.Realise(id), "");
    }

    private void pass(int seconds) {
        line(new Deed.Pass(Duration.ofSeconds(seconds)), "after: " + seconds + "s");
    }

    private void press(AgentId agent, ContactId id, Control control, Target target) {
        boolean goesOn = random.nextBoolean();
        story.contact(id).ifPresent(c -> coverage.pressed(story, c, agent, "call", control));
        AgentCommand command = StoryControls.call(control, agent, id, target, goesOn);
        ask(command, words(command, agent, control, target, goesOn));
    }

    private static String words(AgentCommand command, AgentId agent, Control control, Target target, boolean goesOn) {
        String to = switch (target.kind()) {
            case AGENT, DIAL_NUMBER, ORGANIZATION -> target.id();
            case QUEUE -> "queue " + target.id();
            case ENTRY_POINT -> "entry point " + target.id();
        };
        return switch (command) {
            case AgentCommand.Consult _ -> agent + ": " + (goesOn ? "consult " + to
                    : "{ consult: " + to + ", conference: on hold }");
            case AgentCommand.Transfer _ -> agent + ": transfer " + to;
            case AgentCommand.WrapUp _ -> agent + ": wrap up solved";
            case AgentCommand.SuggestWrapUp _ -> agent + ": suggest wrap-up solved";
            case AgentCommand.StopWrapUpCountdown _ -> agent + ": stop countdown";
            case AgentCommand.ChangeMonitoring c -> agent + ": go on to " + word(c.mode().name());
            default -> agent + ": " + word(control.name());
        };
    }

    private void consult(AgentId agent, ContactId id, Control control) {
        story.contact(id).ifPresent(c -> coverage.pressed(story, c, agent, "consult", control));
        String words = switch (control) {
            case HOLD, RESUME -> word(control.name()) + " consult";
            case TRANSFER -> "transfer to consulted";
            default -> word(control.name());
        };
        ask(StoryControls.consult(control, agent, id), agent + ": " + words);
    }

    private static String word(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private void say(SwitchReport report, String words) {
        story(report, words);
    }

    private void story(Command command, String words) {
        line(new Deed.Ask(command), words);
    }

    private void ask(AgentCommand command, String words) {
        Optional<Reason> refusal = line(new Deed.Ask(command), words);
        if (refusal.isPresent()) {
            Line last = story.lines.removeLast();
            story.lines.add(new Line(last.number(), last.deed(), "{ " + words.replaceFirst("^(\\w+): ([^{].*)$", "$1: \"$2\"")
                    + ", refused: " + word(refusal.get().name()).replace(' ', '-') + " }"));
        }
    }

    private Optional<Reason> line(Deed deed, String words) {
        number++;
        return story.play(new Line(number, deed, words));
    }

    private Target target() {
        return switch (random.nextInt(10)) {
            case 0 -> new Target(Target.Kind.QUEUE, "support");
            case 1 -> new Target(Target.Kind.ENTRY_POINT, "sales");
            case 2, 3 -> new Target(Target.Kind.DIAL_NUMBER, NUMBER);
            default -> Target.agent(pick(AGENTS));
        };
    }

    private Optional<Contact> contact() {
        List<Contact> all = List.copyOf(story.state.contacts());
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
