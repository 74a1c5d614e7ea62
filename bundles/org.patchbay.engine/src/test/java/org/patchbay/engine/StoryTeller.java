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
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.patchbay.engine.Story.Deed;
import org.patchbay.engine.Story.Line;
import org.patchbay.engine.StoryOutside.Told;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.model.AgentId;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
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

    private final Random random;
    private final Story story;
    private final StoryCoverage coverage;
    private final StoryDeeds deeds;
    private final StoryOutside outside;
    private int number;
    private int customers;

    StoryTeller(Random random, Story story, StoryCoverage coverage) {
        this.random = random;
        this.story = story;
        this.coverage = coverage;
        this.deeds = new StoryDeeds(random, story);
        this.outside = new StoryOutside(random, story);
    }

    /** The team signs in, and something is going on already. */
    void begin() {
        AGENTS.forEach(a -> ask(new AgentCommand.SignIn(a, random.nextInt(40) > 0)));
        AGENTS.forEach(a -> ask(new AgentCommand.GoAvailable(a)));
        opening();
    }

    /** Whatever comes. */
    void goOn(int length) {
        for (int i = 0; i < length; i++) {
            step();
        }
    }

    // Openings

    private void opening() {
        int kind = random.nextInt(16);
        switch (kind) {
            case 0 -> { }
            case 1 -> call();
            case 2, 3 -> campaign();
            case 4 -> callback();
            case 5 -> {
                chat();
                chat();
            }
            case 6 -> press(pick(AGENTS), Control.OUTDIAL);
            default -> {
                call();
                story.state.contacts().stream().findFirst().ifPresent(c -> conversation(c.id(), kind));
            }
        }
    }

    private void conversation(ContactId id, int kind) {
        answer(id);
        if (random.nextInt(4) == 0) {
            pause(id);
        }
        for (int i = kind == 15 ? 8 : kind < 10 ? 0 : kind - 9; i > 0; i--) {
            join(id);
        }
        if (kind == 7 || kind == 8) {
            press(random.nextInt(4) > 0 ? EMMA : ANNA, Control.MONITOR);
        }
    }

    private void pause(ContactId id) {
        story.contact(id).flatMap(outside::recording).ifPresent(this::say);
        story.contact(id).ifPresent(c -> c.primary().map(Engagement::agent)
                .ifPresent(by -> press(by, c, Control.PAUSE_RECORDING, deeds.target())));
        realise(id);
    }

    private void campaign() {
        AgentId agent = pick(AGENTS);
        press(agent, Control.JOIN_CAMPAIGN);
        outside.job().ifPresent(this::say);
        story.state.agent(agent).stream().flatMap(a -> a.contacts().stream()).findFirst().ifPresent(this::answer);
    }

    /** Whoever is asked lifts. */
    private void answer(ContactId id) {
        story.contact(id).flatMap(Contact::offer).flatMap(Engagement::leg).map(outside::answered).ifPresent(this::say);
        story.contact(id).flatMap(Contact::consult).flatMap(c -> c.guest()).map(Guest::leg).map(outside::answered)
                .ifPresent(this::say);
    }

    private void join(ContactId id) {
        AgentId by = story.contact(id).flatMap(Contact::primary).map(Engagement::agent).orElse(ANNA);
        story.contact(id).ifPresent(c -> press(by, c, Control.CONSULT, deeds.newcomer(c)));
        realise(id);
        answer(id);
        if (random.nextInt(4) > 0) {
            story.contact(id).ifPresent(c -> consult(by, c, Control.CONFERENCE));
            realise(id);
        }
    }

    // Whatever comes

    private void step() {
        int kind = random.nextInt(100);
        Optional<Contact> contact = contact();
        if (kind < 12 && contact.isPresent()) {
            realise(contact.get().id());
        } else if (kind < 32 && contact.isPresent()) {
            outside.about(contact.get()).ifPresent(this::say);
        } else if (kind < 37) {
            outside.job().ifPresent(this::say);
        } else if (kind < 87) {
            agent(kind < 82);
        } else {
            rest();
        }
    }

    private void agent(boolean enabledOnly) {
        AgentId agent = pick(AGENTS);
        List<ContactId> contacts = new ArrayList<>(story.state.agent(agent).map(Agent::contacts).orElse(List.of()));
        if (story.state.agent(agent).isPresent()) {
            story.state.assisted(agent).forEach(c -> contacts.add(c.id()));
        }
        if (contacts.isEmpty() || random.nextInt(8) == 0) {
            desk(agent, enabledOnly);
            return;
        }
        Contact contact = story.contact(pick(contacts)).orElseThrow();
        Controls controls = StoryControls.of(story, agent);
        boolean rarest = enabledOnly && random.nextInt(3) == 0;
        List<Control> call = StoryControls.CALL.stream()
                .filter(c -> !enabledOnly || controls.of(c, contact).isEnabled()).filter(c -> rarest || mostlyGoesOn(c)).toList();
        List<Control> consult = contact.consult().isEmpty() ? List.of() : StoryControls.CONSULT.stream()
                .filter(c -> !enabledOnly || controls.ofConsult(c, contact).isEnabled()).filter(c -> rarest || mostlyGoesOn(c)).toList();
        if (call.size() + consult.size() > 0) {
            int chosen = rarest ? coverage.rarest(story, contact, agent, call, consult)
                    : random.nextInt(call.size() + consult.size());
            if (chosen < call.size()) {
                press(agent, contact, call.get(chosen), deeds.target());
            } else {
                consult(agent, contact, consult.get(chosen - call.size()));
            }
            if (random.nextInt(4) > 0) {
                realise(contact.id());
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

    private void desk(AgentId agent, boolean enabledOnly) {
        if (story.state.agent(agent).isEmpty()) {
            ask(new AgentCommand.SignIn(agent, random.nextInt(10) > 0));
            return;
        }
        Controls controls = StoryControls.of(story, agent);
        if (controls.of(Control.GO_AVAILABLE).isEnabled() && random.nextBoolean()) {
            press(agent, Control.GO_AVAILABLE);
            return;
        }
        List<Control> all = StoryControls.DESK.stream().filter(c -> !enabledOnly || controls.of(c).isEnabled())
                .filter(c -> c != Control.SIGN_OUT || random.nextInt(3) == 0).toList();
        if (!all.isEmpty()) {
            press(agent, pick(all));
        }
    }

    private void rest() {
        switch (random.nextInt(19)) {
            case 0, 1, 2, 3 -> call();
            case 4 -> chat();
            case 5, 6 -> pass(random.nextInt(10));
            case 7 -> pass(random.nextInt(90));
            case 8 -> {
                AgentId agent = pick(AGENTS);
                boolean heard = random.nextBoolean();
                say(new CentreCommand.DeskHeard(agent, heard), agent + (heard ? ": open desk" : ": close desk"));
            }
            case 9 -> say(new SwitchReport.SwitchLost(), "switch: lose link");
            case 10, 11 -> say(new SwitchReport.SwitchRestored(random.nextInt(3) > 0, random.nextBoolean()),
                    "switch: restore link");
            case 12 -> contact().ifPresent(c -> inCall(c).flatMap(Engagement::leg).ifPresent(leg ->
                    say(new SwitchReport.HeldAtPhone(leg, random.nextInt(3) > 0), StoryOutside.owner(c, leg) + ": press hold")));
            case 13 -> contact().ifPresent(c -> c.primary().flatMap(Engagement::leg).ifPresent(leg ->
                    say(new SwitchReport.TransferredAtPhone(leg, StoryDeeds.NUMBER),
                            StoryOutside.owner(c, leg) + ": press transfer " + StoryDeeds.NUMBER)));
            case 14 -> contact().ifPresent(c -> line(new Deed.Fail(c.id()), "switch: refuse next"));
            case 15 -> callback();
            case 16 -> contact().ifPresent(c -> say(new CentreCommand.CallbackWithdrawn(c.id()), ""));
            case 17 -> phone();
            default -> pass(600);
        }
    }

    private Optional<Engagement> inCall(Contact contact) {
        List<Engagement> agents = contact.inCall();
        return agents.isEmpty() ? Optional.empty() : Optional.of(pick(agents));
    }

    /** Lifted without a call, or put back. */
    private void phone() {
        AgentId agent = pick(AGENTS);
        // in some configurations of the day one of them is not there
        Optional.ofNullable(story.engine.configuration().agents().get(agent)).map(AgentProfile::extension).ifPresent(extension -> {
            boolean off = !story.state.isOffHook(extension);
            say(new SwitchReport.PhoneOffHook(extension, off), agent + (off ? ": lift" : ": hang up"));
        });
    }

    // Single lines

    private void call() {
        customers++;
        LegId leg = new LegId("c" + customers);
        String to = random.nextInt(4) > 0 ? Settings.SUPPORT_NUMBER : Settings.SALES_NUMBER;
        say(new SwitchReport.CallArrived(leg, "+49302312510" + customers % 10, "C" + customers, to),
                "c" + customers + ": call " + to);
    }

    private void chat() {
        customers++;
        say(new ChannelReport.RequestArrived(new ContactId("c-chat-" + customers), Channel.CHAT, Settings.CHAT,
                "c" + customers + "@example.org", "C" + customers, new TreeMap<>()), "c" + customers + ": write chat");
    }

    private void callback() {
        customers++;
        String entryPoint = random.nextInt(4) > 0 ? "support" : "sales";
        say(new CentreCommand.CallbackRequested(new Personal("C" + customers), new Personal("+49302312510" + customers % 10),
                new EntryPointId(entryPoint), new TreeMap<>()), "c" + customers + ": ask for callback " + entryPoint);
    }

    private void realise(ContactId id) {
        line(new Deed.Realise(id), "");
    }

    private void pass(int seconds) {
        line(new Deed.Pass(Duration.ofSeconds(seconds)), "after: " + seconds + "s");
    }

    private void press(AgentId agent, Control control) {
        if (story.state.agent(agent).isPresent()) {
            coverage.pressed(story, agent, control);
            ask(deeds.desk(control, agent));
        }
    }

    private void press(AgentId agent, Contact contact, Control control, Target target) {
        if (contact.engagement(agent).isPresent()) {
            coverage.pressed(story, contact, agent, false, control);
        }
        ask(deeds.call(control, agent, contact.id(), target));
    }

    private void consult(AgentId agent, Contact contact, Control control) {
        if (contact.engagement(agent).isPresent()) {
            coverage.pressed(story, contact, agent, true, control);
        }
        ask(StoryDeeds.consult(control, agent, contact.id()));
    }

    private void say(Told told) {
        say(told.command(), told.words());
    }

    private void say(Command command, String words) {
        line(new Deed.Ask(command), words);
    }

    private void ask(AgentCommand command) {
        String words = StoryDeeds.words(command);
        Optional<Reason> refusal = line(new Deed.Ask(command), words);
        if (refusal.isPresent()) {
            Line last = story.lines.removeLast();
            story.lines.add(new Line(last.number(), last.deed(), "{ " + words.replaceFirst("^(\\w+): ([^{].*)$", "$1: \"$2\"")
                    + ", refused: " + refusal.get().name().toLowerCase(Locale.ROOT).replace('_', '-') + " }"));
        }
    }

    private Optional<Reason> line(Deed deed, String words) {
        number++;
        return story.play(new Line(number, deed, words));
    }

    private Optional<Contact> contact() {
        List<Contact> all = List.copyOf(story.state.contacts());
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
