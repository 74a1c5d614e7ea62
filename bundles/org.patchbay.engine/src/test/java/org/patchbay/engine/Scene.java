// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;

/** One call and those who have to do with it, told and looked at in a few words. */
final class Scene {

    static final Target NUMBER = new Target(Target.Kind.DIAL_NUMBER, "+49 30 23125 177", "Expert");
    static final Target QUEUE = new Target(Target.Kind.QUEUE, "support");
    static final Target ENTRY_POINT = new Target(Target.Kind.ENTRY_POINT, "sales");
    static final Target ORGANIZATION = new Target(Target.Kind.ORGANIZATION, "+49 30 23125 188", "Ms Weber");
    static final Target TO_BEN = Target.agent(BEN);
    static final Target TO_CARLA = Target.agent(CARLA);
    static final List<AgentId> EVERYBODY = List.of(ANNA, BEN, CARLA, DORA, EMMA);
    private static final List<AgentId> COLLEAGUES = List.of(BEN, CARLA, DORA, EMMA);

    final TestCentre centre;
    final ContactId id;

    private Scene(TestCentre centre, ContactId id) {
        this.centre = centre;
        this.id = id;
    }

    static Scene of(TestCentre centre, ContactId id) {
        return new Scene(centre, id);
    }

    /** Anna talks with a customer; four colleagues are Available. */
    static Scene talking(Settings settings) {
        Scene scene = offered(settings).rings(ANNA).accepts(ANNA);
        scene.centre.available(COLLEAGUES.toArray(AgentId[]::new));
        return scene;
    }

    static Scene talking() {
        return talking(new Settings());
    }

    /** Anna is Available; there is no call. */
    static Scene signedIn(Settings settings) {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        return new Scene(centre, new ContactId("none"));
    }

    /** Anna is offered a call; her phone does not ring yet. */
    static Scene offered(Settings settings) {
        settings.agents.addAll(COLLEAGUES);
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(Settings.SUPPORT_NUMBER);
        return new Scene(centre, centre.only(ANNA).id());
    }

    /** Anna calls a customer; her own phone does not ring yet. */
    static Scene outdial(Settings settings) {
        settings.agents.addAll(COLLEAGUES);
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.send(new AgentCommand.Outdial(ANNA, "+493023125177", Optional.empty(), Optional.empty()));
        Scene scene = new Scene(centre, centre.only(ANNA).id());
        centre.available(COLLEAGUES.toArray(AgentId[]::new));
        return scene;
    }

    /** Anna is asked to call a customer back; her phone does not ring yet. */
    static Scene callback(boolean cancel) {
        Settings settings = new Settings();
        settings.cancelCallbacks = cancel;
        settings.agents.addAll(COLLEAGUES);
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.send(new CentreCommand.CallbackRequested(new Personal("Ada"), new Personal("+493023125004"),
                new EntryPointId("support"), new TreeMap<>()));
        Scene scene = new Scene(centre, centre.only(ANNA).id());
        centre.available(COLLEAGUES.toArray(AgentId[]::new));
        return scene;
    }

    /** Anna is offered a chat. */
    static Scene chat(Settings settings) {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        return new Scene(centre, centre.chat("Mia"));
    }

    /** Anna, the customer and Ben in a conference. */
    static Scene conference(Settings settings) {
        return talking(settings).joins(ANNA, BEN);
    }

    static Scene conference() {
        return conference(new Settings());
    }

    /** Eight: the customer, five agents, two dialled parties. */
    static Scene conferenceOfEight() {
        Scene scene = conference().joins(ANNA, CARLA).joins(ANNA, DORA).joins(ANNA, EMMA);
        return scene.joinsNumber(ANNA).joinsNumber(ANNA);
    }

    /** Anna consults Ben, who has accepted. */
    static Scene consulting(Settings settings) {
        return talking(settings).consults(ANNA, TO_BEN).accepts(BEN);
    }

    static Scene consulting() {
        return consulting(new Settings());
    }

    /** What an agent asks for; the switch does what follows. */
    Outcome ask(AgentCommand command) {
        Outcome outcome = centre.send(command);
        realised();
        return outcome;
    }

    Optional<Reason> refusal(AgentCommand command) {
        return ask(command).refusal();
    }

    /** An agent does something that must be accepted. */
    Scene does(AgentCommand command) {
        Optional<Reason> refusal = refusal(command);
        if (refusal.isPresent()) {
            throw new AssertionError(command + " was refused: " + refusal.get());
        }
        return this;
    }

    Scene consults(AgentId by, Target target) {
        return consults(by, target, true);
    }

    Scene consults(AgentId by, Target target, boolean conferenceGoesOn) {
        return does(new AgentCommand.Consult(by, id, target, conferenceGoesOn));
    }

    Scene switches(AgentId agent) {
        return does(new AgentCommand.SwitchLegs(agent, id));
    }

    Scene transfers(AgentId by, Target target) {
        return does(new AgentCommand.Transfer(by, id, target));
    }

    /** One agent consults another and joins both into the call. */
    Scene joins(AgentId by, AgentId other) {
        return consults(by, Target.agent(other)).accepts(other).does(new AgentCommand.Conference(by, id));
    }

    Scene joinsNumber(AgentId by) {
        return consults(by, NUMBER).guestAnswers().does(new AgentCommand.Conference(by, id));
    }

    Scene rings(AgentId agent) {
        return reports(new SwitchReport.LegRinging(line(agent)));
    }

    Scene accepts(AgentId agent) {
        return reports(new SwitchReport.LegAnswered(line(agent)));
    }

    Scene guestRings() {
        return reports(new SwitchReport.LegRinging(guest()));
    }

    Scene guestAnswers() {
        return reports(new SwitchReport.LegAnswered(guest()));
    }

    Scene guestEnds(Cause cause) {
        return reports(new SwitchReport.LegEnded(guest(), cause));
    }

    Scene customerHangsUp() {
        return reports(new SwitchReport.LegEnded(contact().customer().leg().orElseThrow(), Cause.HUNG_UP));
    }

    Scene hangsUpPhone(AgentId agent) {
        return phoneEnds(agent, Cause.HUNG_UP);
    }

    Scene phoneEnds(AgentId agent, Cause cause) {
        return reports(new SwitchReport.LegEnded(line(agent), cause));
    }

    Scene reports(SwitchReport report) {
        centre.send(report);
        realised();
        return this;
    }

    Scene idle(AgentId... agents) {
        for (AgentId agent : agents) {
            centre.send(new AgentCommand.GoIdle(agent, "break"));
        }
        return this;
    }

    Scene after(int seconds) {
        centre.pass(Duration.ofSeconds(seconds));
        realised();
        return this;
    }

    /** Another customer's call reaches an agent, the only one who is Available. */
    private ContactId other(AgentId agent) {
        COLLEAGUES.stream().filter(a -> !a.equals(agent)).forEach(this::idle);
        centre.call(Settings.SALES_NUMBER);
        return centre.only(agent).id();
    }

    Scene otherCall(AgentId agent) {
        other(agent);
        centre.lift(agent);
        return this;
    }

    Scene endsOther(AgentId agent) {
        return does(new AgentCommand.End(agent, centre.only(agent).id()));
    }

    Scene missesOther(AgentId agent) {
        other(agent);
        return after(18);
    }

    /** The agent ends the call. */
    Scene ends(AgentId agent) {
        return does(new AgentCommand.End(agent, id));
    }

    /** The customer of an outdial is rung. */
    Scene customerRings() {
        return reports(new SwitchReport.LegRinging(contact().customer().leg().orElseThrow()));
    }

    /** The customer of an outdial answers. */
    Scene customerAnswers() {
        return reports(new SwitchReport.LegAnswered(contact().customer().leg().orElseThrow()));
    }

    /** Plays nothing back while {@code pending}: what is asked of the switch stays asked. */
    Scene asksOnly(AgentCommand command) {
        centre.send(command);
        return this;
    }

    /** The switch makes the plan true: phones that are in none are hung up. */
    private void realised() {
        if (!isOver()) {
            centre.realise(id);
        }
        for (AgentId agent : EVERYBODY) {
            List<LegId> lines = centre.state.agent(agent).map(Agent::lines).orElse(List.of());
            lines.stream().filter(leg -> centre.state.contactOfAgentLeg(leg).isEmpty())
                    .forEach(leg -> centre.send(new SwitchReport.LegEnded(leg, Cause.ENDED)));
        }
    }

    boolean isOver() {
        return centre.find(id).isEmpty();
    }

    Contact contact() {
        return centre.contact(id);
    }

    LegId line(AgentId agent) {
        return contact().engagement(agent).flatMap(Engagement::leg).orElseThrow();
    }

    private LegId guest() {
        return contact().guests().getLast().leg();
    }

    AgentState state(AgentId agent) {
        return centre.desk(agent).agent().state();
    }

    /** Key of what the agent was told last; "" for nothing. */
    String told(AgentId agent) {
        List<String> keys = centre.desk(agent).notices().stream().map(n -> n.message().key()).toList();
        return keys.isEmpty() ? "" : keys.getLast();
    }

    /** Who talks with whom, who hears what alone, and whether it is recorded: "anna+ben customer:music". */
    String sound() {
        if (isOver()) {
            return "over";
        }
        MediaPlan plan = centre.plan(id);
        TreeMap<BridgeId, TreeSet<String>> bridges = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        TreeSet<String> alone = new TreeSet<>();
        for (Party party : plan.parties()) {
            name(party.leg()).ifPresent(name -> party.bridge().ifPresentOrElse(
                    bridge -> bridges.computeIfAbsent(bridge, _ -> new TreeSet<>()).add(name),
                    () -> alone.add(name + ":" + party.hears().name().toLowerCase())));
        }
        Stream<String> talking = bridges.values().stream().map(names -> String.join("+", names));
        Stream<String> tape = plan.recordings().stream().filter(r -> r.running())
                .map(r -> "rec(" + name(r.left()).orElseThrow() + "," + name(r.right()).orElseThrow() + ")");
        return Stream.of(talking, alone.stream(), tape).flatMap(s -> s).collect(Collectors.joining(" "));
    }

    /** Only who is there has a name. */
    private Optional<String> name(LegId leg) {
        Contact c = contact();
        Optional<String> customer = c.customer().leg().filter(leg::equals).filter(_ -> c.customer().isPresent())
                .map(_ -> "customer");
        Optional<String> agent = c.engagements().stream().filter(Engagement::isActive)
                .filter(e -> e.leg().filter(leg::equals).isPresent()).map(e -> e.agent().value()).findFirst();
        return customer.or(() -> agent).or(() -> c.guest(leg).filter(Guest::isPresent).map(_ -> guestName(c, leg)));
    }

    private static String guestName(Contact contact, LegId leg) {
        int index = contact.guests().stream().map(Guest::leg).toList().indexOf(leg);
        return "guest" + (index == 0 ? "" : String.valueOf(index + 1));
    }

    /** The statuses of the agent's panes, the customer's first: "ON_HOLD CONSULTING"; "" without the contact. */
    String panes(AgentId agent) {
        return view(agent).map(v -> v.legs().stream().map(l -> l.status().name()).collect(Collectors.joining(" ")))
                .orElse("");
    }

    Optional<ContactView> view(AgentId agent) {
        return centre.desk(agent).contacts().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    Optional<LegView> pane(AgentId agent, LegView.Role role) {
        return view(agent).stream().flatMap(v -> v.legs().stream()).filter(l -> l.role() == role).findFirst();
    }

    /** A control of the customer's pane; a pane that is not there hides it. */
    String call(AgentId agent, Control control) {
        return text(pane(agent, LegView.Role.CUSTOMER).stream().flatMap(l -> l.controls().stream()), control);
    }

    /** A control of the consult's pane; a pane that is not there hides it. */
    String consult(AgentId agent, Control control) {
        return text(pane(agent, LegView.Role.CONSULT).stream().flatMap(l -> l.controls().stream()), control);
    }

    /** A control of the contact as a whole. */
    String card(AgentId agent, Control control) {
        return text(view(agent).stream().flatMap(v -> v.controls().stream()), control);
    }

    private static String text(Stream<ControlView> controls, Control control) {
        return controls.filter(c -> c.control() == control).findFirst().map(Scene::text).orElse("hidden");
    }

    static String text(ControlView view) {
        return switch (view.availability()) {
            case ENABLED -> "enabled";
            case HIDDEN -> "hidden";
            case DISABLED -> view.reason().orElseThrow().name();
        };
    }

    boolean wrapsUp(AgentId agent) {
        return view(agent).flatMap(ContactView::wrapUp).isPresent();
    }
}
