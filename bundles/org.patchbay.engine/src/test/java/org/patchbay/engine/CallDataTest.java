// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.model.AgentId;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.AgentCommand.Edit;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView.Availability;
import org.patchbay.model.desk.VariableView;

/** Call-associated data: who may change it, what fits, who was first, and what stays covered. */
class CallDataTest {

    private static final List<Variable> VARIABLES = List.of(variable("text", VariableType.TEXT),
            variable("count", VariableType.INTEGER), variable("price", VariableType.DECIMAL),
            variable("business", VariableType.BOOLEAN), variable("since", VariableType.DATE_TIME),
            new Variable("tariff", Label.of("Tariff"), VariableType.CHOICE, "", false, true,
                    List.of(new Named("basic", Label.of("Basic")), new Named("comfort", Label.of("Comfort")))),
            new Variable("fixed", Label.of("fixed"), VariableType.TEXT, "as it is", false, false, List.of()),
            new Variable("pin", Label.of("PIN"), VariableType.TEXT, "4711", true, true, List.of()));

    private final Settings settings = new Settings();
    private TestCentre centre;
    private ContactId contact;

    private static Variable variable(String name, VariableType type) {
        return new Variable(name, Label.of("The " + name), type, "", false, true, List.of());
    }

    private void talk() {
        settings.supportVariables = VARIABLES;
        centre = new TestCentre(settings);
        centre.available(ANNA);
        contact = centre.talking(ANNA).id();
        centre.available(BEN, CARLA);
    }

    private Outcome edit(AgentId agent, String variable, String value) {
        return edit(agent, variable, value, view(agent, variable).revision());
    }

    private Outcome edit(AgentId agent, String variable, String value, long basedOn) {
        return centre.send(new AgentCommand.EditVariables(agent, contact,
                List.of(new Edit(variable, new Personal(value), basedOn))));
    }

    private VariableView view(AgentId agent, String variable) {
        return centre.desk(agent).contacts().stream().filter(c -> c.id().equals(contact))
                .flatMap(c -> c.data().stream()).filter(v -> v.variable().name().equals(variable)).findFirst()
                .orElseThrow();
    }

    private String value(AgentId agent, String variable) {
        return view(agent, variable).variable().value();
    }

    private Optional<Reason> shown(AgentId agent, Control control) {
        return centre.desk(agent).contacts().getFirst().controls().stream().filter(c -> c.control() == control)
                .findFirst().orElseThrow().reason();
    }

    private List<String> notices(AgentId agent) {
        return centre.desk(agent).notices().stream().map(n -> n.message().key()).toList();
    }

    @ParameterizedTest
    @Tag("CAD-01")
    @Tag("CAD-02")
    @Tag("CAD-10")
    @Tag("CAD-12")
    @Tag("CAD-15")
    @Tag("CAD-17")
    @CsvSource(quoteCharacter = '"', value = { "text,\" a b \",\" a b \"", "count,007,7", "count,+5,5", "count,-0,0",
            "count,123456789012345678901234567890,123456789012345678901234567890", "price,249.90,249.9",
            "price,.5,0.5", "price,-0.0,0", "price,100,100", "business,TRUE,true", "business,false,false",
            "since,2026-03-01T08:00+01:00,2026-03-01T08:00:00+01:00", "since,2026-03-01T08:00:05Z,2026-03-01T08:00:05Z",
            "tariff,comfort,comfort", "text,\"\",\"\"", "count,\"\",\"\"" })
    void aValueIsKeptInTheFormOfItsType(String variable, String typed, String kept) {
        talk();
        assertTrue(edit(ANNA, variable, typed).accepted());
        assertEquals(kept, value(ANNA, variable));
    }

    @ParameterizedTest
    @Tag("CAD-02")
    @Tag("CAD-10")
    @Tag("CAD-15")
    @CsvSource({ "count,1.5,NOT_AN_INTEGER", "count,seven,NOT_AN_INTEGER", "price,1e9,NOT_A_DECIMAL",
            "price,'1,5',NOT_A_DECIMAL", "price,.,NOT_A_DECIMAL", "business,yes,NOT_A_BOOLEAN",
            "since,01.03.2026,NOT_A_DATE_TIME", "since,2026-03-01T08:00,NOT_A_DATE_TIME",
            "since,2026-02-30T08:00:00Z,NOT_A_DATE_TIME", "tariff,gold,NOT_A_CHOICE", "fixed,else,NOT_EDITABLE",
            "nothing,x,UNKNOWN_VARIABLE" })
    void whatDoesNotFitIsRefusedByName(String variable, String typed, Reason reason) {
        talk();
        Outcome outcome = centre.send(new AgentCommand.EditVariables(ANNA, contact,
                List.of(new Edit("text", new Personal("fits"), 0), new Edit(variable, new Personal(typed), 0))));
        assertEquals(Optional.of(reason), outcome.refusal());
        assertEquals(Optional.of(variable), outcome.about());
        assertEquals("", value(ANNA, "text"), "nothing of it is saved");
    }

    @Test
    void aVariableStandsOnceInASave() {
        talk();
        Edit edit = new Edit("text", new Personal("a"), 0);
        assertEquals(Optional.of(Reason.UNKNOWN_VARIABLE),
                centre.send(new AgentCommand.EditVariables(ANNA, contact, List.of(edit, edit))).refusal());
    }

    @Test
    @Tag("CAD-11")
    void at256CodePointsIsTheEnd() {
        talk();
        assertTrue(edit(ANNA, "text", "😀".repeat(256)).accepted(), "code points, not chars");
        Outcome outcome = edit(ANNA, "text", "😀".repeat(257));
        assertEquals(Optional.of(Reason.TOO_LONG), outcome.refusal());
        assertEquals(Optional.of("text"), outcome.about());
        assertTrue(edit(ANNA, "text", "half \uD83D of a sign").accepted());
        assertEquals("half \uFFFD of a sign", value(ANNA, "text"), "what can't be written down is not kept");
    }

    @Test
    @Tag("CAD-02")
    @Tag("CAD-09")
    void fromTheAcceptanceUntilWrapUpIsSubmitted() {
        settings.supportVariables = VARIABLES;
        centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.ring(ANNA);
        contact = centre.only(ANNA).id();
        assertEquals(Optional.of(Reason.NOT_ACCEPTED), shown(ANNA, Control.EDIT_DATA));
        assertEquals(Optional.of(Reason.NOT_ACCEPTED), edit(ANNA, "text", "early").refusal());
        assertEquals(Optional.of(Reason.NOT_ACCEPTED),
                centre.send(new AgentCommand.RevealVariable(ANNA, contact, "pin")).refusal());
        centre.lift(ANNA);
        assertTrue(edit(ANNA, "text", "in the call").accepted());
        centre.send(new AgentCommand.End(ANNA, contact));
        assertEquals(Optional.empty(), shown(ANNA, Control.EDIT_DATA));
        assertTrue(edit(ANNA, "text", "in wrap-up").accepted());
        assertEquals("in wrap-up", value(ANNA, "text"));
        centre.send(new AgentCommand.WrapUp(ANNA, contact, "solved"));
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT),
                centre.send(new AgentCommand.EditVariables(ANNA, contact, List.of())).refusal());
    }

    @Test
    @Tag("CAD-02")
    void withoutVariablesToEditThereIsNoButton() {
        settings.supportVariables = List.of(new Variable("fixed", Label.of("fixed"), VariableType.TEXT, "", false,
                false, List.of()));
        centre = new TestCentre(settings);
        centre.available(ANNA);
        contact = centre.talking(ANNA).id();
        assertEquals(Optional.of(Reason.NOTHING_TO_EDIT), shown(ANNA, Control.EDIT_DATA));
        assertEquals(Optional.of(Reason.NOTHING_SECURE), shown(ANNA, Control.REVEAL_DATA));
        assertFalse(centre.desk(ANNA).contacts().getFirst().controls().stream()
                .filter(c -> c.control() == Control.EDIT_DATA).anyMatch(c -> c.availability() != Availability.HIDDEN));
    }

    @Test
    @Tag("CAD-02")
    void aSwitchOutOfReachIsNoReasonNotToEdit() {
        talk();
        centre.send(new SwitchReport.SwitchLost());
        assertTrue(edit(ANNA, "text", "written").accepted());
    }

    @Test
    @Tag("CONSULT-34")
    @Tag("CONSULT-35")
    void whoIsConsultedReadsLiveAndInAConferenceAllEdit() {
        talk();
        centre.consult(ANNA, contact, BEN);
        assertEquals(Optional.of(Reason.CONSULTED_READS), shown(BEN, Control.EDIT_DATA));
        assertEquals(Optional.of(Reason.CONSULTED_READS), edit(BEN, "text", "mine").refusal());
        centre.state.touched().drainAgents();
        assertTrue(edit(ANNA, "text", "yours").accepted());
        assertEquals("yours", value(BEN, "text"));
        assertTrue(centre.state.touched().drainAgents().contains(BEN), "the view is sent, nothing is to be refreshed");
        centre.send(new AgentCommand.Conference(ANNA, contact));
        assertTrue(edit(BEN, "text", "ours").accepted());
        assertEquals("ours", value(ANNA, "text"));
        centre.send(new AgentCommand.ExitConference(BEN, contact));
        assertEquals(Optional.of(Reason.PART_OVER), edit(BEN, "text", "after", 0).refusal());
    }

    @Test
    @Tag("CAD-06")
    @Tag("CAD-07")
    @Tag("CAD-08")
    @Tag("CAD-20")
    void theFirstSaveWinsAndTheLaterTextIsKeptBesideIt() {
        talk();
        centre.conference(ANNA, contact, BEN);
        long before = view(BEN, "text").revision();
        Instant at = centre.now;
        assertTrue(edit(ANNA, "text", "Anna's").accepted());
        centre.pass(Duration.ofSeconds(1));
        assertTrue(centre.send(new AgentCommand.EditVariables(BEN, contact,
                List.of(new Edit("text", new Personal("Ben's"), before), new Edit("count", new Personal("3"), before))))
                .accepted(), "what nobody else changed is saved");
        for (AgentId agent : List.of(ANNA, BEN)) {
            assertEquals("Anna's", value(agent, "text"));
            assertEquals("3", value(agent, "count"));
        }
        assertEquals(Optional.of("Ben's"), view(BEN, "text").own());
        assertEquals(Optional.of(new VariableView.Saved("anna", at)), view(BEN, "text").saved());
        assertEquals(Optional.empty(), view(ANNA, "text").own(), "nobody else sees it");
        assertTrue(notices(BEN).contains("notice.variable-changed-meanwhile"));
        assertEquals(List.of("The text", "anna"), centre.desk(BEN).notices().stream()
                .filter(n -> n.message().key().equals("notice.variable-changed-meanwhile")).findFirst().orElseThrow()
                .message().arguments());
        assertTrue(notices(ANNA).contains("notice.variables-saved"), "the others are told who saved what");
        assertTrue(edit(BEN, "text", "Ben's").accepted(), "applied again, now that the other value is known");
        assertEquals("Ben's", value(ANNA, "text"));
        assertEquals(Optional.empty(), view(BEN, "text").own());
    }

    @Test
    @Tag("CAD-20")
    void revertShowsWhatIsSaved() {
        talk();
        centre.conference(ANNA, contact, BEN);
        edit(ANNA, "text", "Anna's");
        edit(BEN, "text", "Ben's", 0);
        edit(BEN, "count", "1", 0);
        assertTrue(view(BEN, "text").own().isPresent());
        assertTrue(centre.send(new AgentCommand.RevertVariables(BEN, contact)).accepted());
        assertEquals(Optional.empty(), view(BEN, "text").own());
        assertEquals("Anna's", value(BEN, "text"));
    }

    @Test
    @Tag("CAD-07")
    void theSameValueTwiceIsNoConflict() {
        talk();
        centre.conference(ANNA, contact, BEN);
        edit(ANNA, "text", "same");
        edit(BEN, "text", "same", 0);
        assertEquals(Optional.empty(), view(BEN, "text").own());
        edit(BEN, "text", "other", 0);
        assertTrue(view(BEN, "text").own().isPresent());
        edit(BEN, "text", "same", 0);
        assertEquals(Optional.empty(), view(BEN, "text").own(), "the agent has agreed");
    }

    @Test
    @Tag("CAD-07")
    void aValueThatChangedAndChangedBackWasChanged() {
        talk();
        edit(ANNA, "text", "one");
        long revision = view(ANNA, "text").revision();
        edit(ANNA, "text", "two");
        edit(ANNA, "text", "one");
        edit(ANNA, "text", "three", revision);
        assertEquals("one", value(ANNA, "text"));
    }

    @Test
    @Tag("CAD-08")
    void ownTextsGoWithTheAgent() {
        talk();
        centre.conference(ANNA, contact, BEN);
        edit(ANNA, "text", "Anna's");
        edit(BEN, "text", "Ben's", 0);
        centre.send(new AgentCommand.ExitConference(BEN, contact));
        assertTrue(centre.contact(contact).data().own().isEmpty());
    }

    @Test
    @Tag("CAD-04")
    @Tag("CAD-16")
    void aSecureValueIsShownToOneAgentForHalfAMinute() {
        talk();
        centre.conference(ANNA, contact, BEN);
        assertEquals("••••••", value(ANNA, "pin"));
        assertTrue(centre.send(new AgentCommand.RevealVariable(ANNA, contact, "pin")).accepted());
        assertEquals("4711", value(ANNA, "pin"));
        assertEquals(Optional.of(centre.now.plusSeconds(30)), view(ANNA, "pin").shownUntil());
        assertEquals("••••••", value(BEN, "pin"), "to nobody else");
        centre.pass(Duration.ofMillis(29_999));
        assertEquals("4711", value(ANNA, "pin"));
        centre.state.touched().drainAgents();
        centre.pass(Duration.ofMillis(1));
        assertEquals("••••••", value(ANNA, "pin"));
        assertTrue(centre.state.touched().drainAgents().contains(ANNA), "the desk gets the asterisks");
        List<ContactEvent.VariableRevealed> trail = centre.history.stream()
                .filter(ContactEvent.VariableRevealed.class::isInstance).map(ContactEvent.VariableRevealed.class::cast)
                .toList();
        assertEquals(1, trail.size());
        assertEquals("anna pin", trail.getFirst().agent() + " " + trail.getFirst().variable());
    }

    @Test
    @Tag("CAD-16")
    void revealingAgainShowsItLonger() {
        talk();
        centre.send(new AgentCommand.RevealVariable(ANNA, contact, "pin"));
        centre.pass(Duration.ofSeconds(20));
        centre.send(new AgentCommand.RevealVariable(ANNA, contact, "pin"));
        centre.pass(Duration.ofSeconds(20));
        assertEquals("4711", value(ANNA, "pin"));
        centre.pass(Duration.ofSeconds(10));
        assertEquals("••••••", value(ANNA, "pin"));
    }

    @Test
    @Tag("CAD-16")
    void onlySecureValuesAreRevealed() {
        talk();
        Outcome outcome = centre.send(new AgentCommand.RevealVariable(ANNA, contact, "text"));
        assertEquals(Optional.of(Reason.UNKNOWN_VARIABLE), outcome.refusal());
        assertEquals(Optional.of("text"), outcome.about());
    }

    @Test
    @Tag("CAD-04")
    void aSecureValueCanBeOverwrittenUnseen() {
        talk();
        assertTrue(edit(ANNA, "pin", "0815").accepted());
        assertEquals("••••••", value(ANNA, "pin"));
        centre.send(new AgentCommand.RevealVariable(ANNA, contact, "pin"));
        assertEquals("0815", value(ANNA, "pin"));
    }

    @Test
    @Tag("CAD-15")
    void whatAChannelBringsFitsOrTheDefaultStays() {
        settings.supportVariables = List.of();
        centre = new TestCentre(settings);
        centre.available(ANNA);
        contact = new ContactId("chat-x");
        TreeMap<String, String> values = new TreeMap<>();
        values.put("case", "é".repeat(300));
        values.put("unheard-of", "x");
        centre.send(new ChannelReport.RequestArrived(contact, Channel.CHAT, Settings.CHAT, "mia@example.org", "Mia",
                values));
        assertEquals(256, value(ANNA, "case").codePointCount(0, value(ANNA, "case").length()));
        assertEquals("language-default", value(ANNA, "language"));
    }

    private List<String> names(AgentId agent) {
        return centre.desk(agent).contacts().getFirst().variables().stream().map(Variable::name).toList();
    }

    @Test
    @Tag("CAD-01")
    void variablesStandInTheOrderOfTheirFlow() {
        List<String> defined = VARIABLES.stream().map(Variable::name).toList();
        talk();
        assertEquals(defined, names(ANNA));
        edit(ANNA, "price", "1");
        edit(ANNA, "count", "2");
        assertEquals(defined, names(ANNA), "a save moves nothing");
        centre.consult(ANNA, contact, BEN);
        assertEquals(defined, names(BEN));
    }

    @Test
    @Tag("CAD-08")
    void whatOthersSavedIsToldInTheOrderOfTheFlow() {
        talk();
        centre.conference(ANNA, contact, BEN);
        centre.send(new AgentCommand.EditVariables(ANNA, contact, List.of(
                new Edit("business", new Personal("true"), 0), new Edit("text", new Personal("a"), 0),
                new Edit("count", new Personal("1"), 0))));
        assertEquals(List.of(List.of("anna", "The text, The count, The business")), centre.desk(BEN).notices().stream()
                .filter(n -> n.message().key().equals("notice.variables-saved")).map(n -> n.message().arguments()).toList());
    }

    @Test
    @Tag("XFER-15")
    @Tag("XFER-16")
    @Tag("XFER-17")
    @Tag("XFER-18")
    void anotherFlowGetsWhatItKnowsByNameAndType() {
        settings.supportVariables = List.of(new Variable("customerID", Label.of("Customer"), VariableType.INTEGER, "0",
                false, true, List.of()), variable("var1", VariableType.INTEGER), variable("only1", VariableType.TEXT));
        settings.salesVariables = List.of(new Variable("customerID", Label.of("Customer"), VariableType.INTEGER, "1",
                false, true, List.of()),
                new Variable("var1", Label.of("var1"), VariableType.TEXT, "own", false, true, List.of()),
                new Variable("only2", Label.of("only2"), VariableType.TEXT, "default", false, true, List.of()));
        centre = new TestCentre(settings);
        centre.available(ANNA, BEN);
        contact = centre.talking(ANNA).id();
        edit(ANNA, "customerID", "4711");
        edit(ANNA, "var1", "5");
        long stale = view(ANNA, "customerID").revision();
        centre.send(new AgentCommand.Transfer(ANNA, contact, new Target(Target.Kind.ENTRY_POINT, "sales")));
        centre.ring(BEN);
        centre.lift(BEN);
        assertEquals(List.of("customerID=4711", "var1=own", "only2=default"), centre.desk(BEN).contacts().getFirst()
                .variables().stream().map(v -> v.name() + "=" + v.value()).toList());
        assertEquals(Optional.empty(), view(BEN, "customerID").saved());
        edit(ANNA, "customerID", "1", stale);
        assertEquals("4711", value(BEN, "customerID"), "what was typed before the transfer was for the other flow");
        edit(ANNA, "var1", "7", 0);
        assertEquals("own", value(BEN, "var1"), "also where nobody had saved the variable");
    }
}
