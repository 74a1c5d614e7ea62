// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.SALES;
import static org.patchbay.engine.Settings.SUPPORT;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.OpeningHours;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.configuration.Step.Condition;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.model.WeeklyHours;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.Party;

/** What a contact meets before a queue. */
class FlowTest {

    private static final Step GREET = new Step.Play(List.of("welcome"));
    private static final Step ASK = new Step.Collect(List.of("enter-case"), "case", 6, 3, "#", Duration.ofSeconds(5), 2,
            List.of("not-understood"));

    private final Settings settings = new Settings();
    private TestCentre centre;
    private LegId customer;

    private void called(Step... steps) {
        settings.steps = Arrays.asList(steps);
        centre = new TestCentre(settings);
        customer = centre.call(SUPPORT_NUMBER);
    }

    private Contact contact() {
        return centre.state.contactOfCustomer(customer).orElseThrow();
    }

    private Optional<Announcement> heard() {
        return centre.plan(contact().id()).parties().getFirst().announcement();
    }

    private void prompt(String... sounds) {
        assertEquals(Optional.of(List.of(sounds)), heard().map(Announcement::sounds));
        centre.send(new SwitchReport.AnnouncementEnded(heard().orElseThrow().id()));
    }

    private void press(String keys) {
        keys.chars().forEach(k -> centre.send(new SwitchReport.DigitPressed(customer, (char) k)));
    }

    private String value(String variable) {
        return contact().variables().get(variable).value();
    }

    private Optional<QueueId> waitsIn() {
        return contact().place().map(p -> p.queue());
    }

    @Test
    void withoutStepsAContactWaitsAtOnce() {
        called();
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @Test
    void isGreetedBeforeItWaits() {
        called(GREET);
        centre.available(ANNA);
        assertEquals(Optional.empty(), waitsIn(), "nobody is asked to take it meanwhile");
        assertEquals(List.of(), centre.desk(ANNA).popovers());
        prompt("welcome");
        assertEquals(1, centre.desk(ANNA).popovers().size());
        assertEquals(Optional.empty(), heard());
    }

    @Test
    void aPromptThatFailsOrNeverEndsHoldsNobodyUp() {
        called(GREET, GREET);
        centre.send(new SwitchReport.AnnouncementFailed(heard().orElseThrow().id()));
        centre.pass(Duration.ofMinutes(3));
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @ParameterizedTest
    @CsvSource({ "1234#, 1234", "123456, 123456", "12#, case-default", "'', case-default" })
    void digitsGoIntoAVariable(String keys, String value) {
        called(ASK);
        prompt("enter-case");
        press(keys);
        centre.pass(Duration.ofSeconds(5));
        if (!value.equals(keys.replace("#", ""))) {
            prompt("not-understood", "enter-case");
            centre.pass(Duration.ofSeconds(5));
        }
        assertEquals(value, value("case"));
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @Test
    void aKeyStopsThePrompt() {
        called(ASK);
        press("1");
        assertEquals(Optional.empty(), heard());
        press("23#");
        assertEquals("123", value("case"));
    }

    @ParameterizedTest
    @CsvSource({ "2026-01-05T08:00:00Z, false", "2026-01-05T18:00:00Z, true", "2026-01-04T09:00:00Z, true",
            "2026-01-05T07:59:59Z, true" })
    @Tag("CB-07")
    void branchesOnOpeningHours(String at, boolean closed) {
        settings.openingHours = new OpeningHours(ZoneId.of("Europe/Berlin"),
                List.of(new WeeklyHours(LocalTime.of(9, 0), LocalTime.of(19, 0), Set.of(DayOfWeek.MONDAY))));
        settings.steps = List.of(new Step.Unless(new Condition.Closed(true), 2), new Step.Enqueue(SALES, 1));
        centre = new TestCentre(settings);
        centre.now = Instant.parse(at);
        customer = centre.call(SUPPORT_NUMBER);
        assertEquals(Optional.of(closed ? SALES : SUPPORT), waitsIn());
    }

    @Test
    void branchesOnTheLengthOfAQueueAndOnValues() {
        called(new Step.Assign("language", "de"),
                new Step.Unless(new Condition.Equal("language", "de"), 4),
                new Step.Unless(new Condition.Waiting(SUPPORT, 1), 4), new Step.Enqueue(SALES, 2));
        assertEquals(Optional.of(SUPPORT), waitsIn());
        customer = centre.call(SUPPORT_NUMBER);
        assertEquals(Optional.of(SALES), waitsIn());
        assertEquals(2, contact().place().orElseThrow().rank());
    }

    @ParameterizedTest
    @CsvSource({ "de, true", "en, false" })
    void branchesOnAValue(String language, boolean german) {
        called(new Step.Assign("language", language), new Step.Unless(new Condition.Equal("language", "de"), 3),
                new Step.Enqueue(SALES, 2));
        assertEquals(Optional.of(german ? SALES : SUPPORT), waitsIn());
    }

    /** Without voice there is nothing to be heard, and nobody to press keys. */
    @Test
    void aChatPassesOverWhatIsOnlyHeard() {
        settings.steps = List.of(GREET, ASK, new Step.OfferCallback(List.of("offer"), "1", Duration.ofSeconds(5)));
        centre = new TestCentre(settings);
        assertEquals(Optional.of(SUPPORT), centre.contact(centre.chat("Mia")).place().map(p -> p.queue()));
    }

    @Test
    void aValueMayHoldAnotherOneAndMustFitItsType() {
        settings.supportVariables = List.of(Settings.variable("language", false), new Variable("case", Label.of("case"),
                VariableType.INTEGER, "7", false, true, List.of()), Settings.variable("pin", false));
        called(new Step.Assign("case", "many"), new Step.Assign("pin", "${case} by ${number}"));
        assertEquals("7", value("case"));
        assertEquals("7 by +493023125101", value("pin"));
    }

    @Test
    void asManyDigitsAsThereMayBeAreWaitedForNoLonger() {
        called(ASK);
        press("123456");
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @Test
    void asksAnotherSystemWithTheCustomersValues() {
        called(new Step.Assign("case", "a&b"), lookUp());
        assertEquals(Optional.of("https://crm.example/?n=%2B493023125101&c=a%26b"),
                contact().customer().flow().orElseThrow().lookUp().map(a -> a.text()));
        centre.send(new CentreCommand.LookUpEnded(contact().id(), 1, new TreeMap<>(Map.of("language", "pl"))));
        assertEquals("pl", value("language"));
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @Test
    void goesOnWithoutAnAnswer() {
        called(lookUp());
        centre.pass(Duration.ofSeconds(2));
        assertEquals(Optional.of(SUPPORT), waitsIn());
        centre.send(new CentreCommand.LookUpEnded(contact().id(), 0, new TreeMap<>(Map.of("language", "pl"))));
        assertEquals("language-default", value("language"), "too late");
    }

    @Test
    void anAnswerToTheQuestionBeforeIsNoneToThisOne() {
        called(lookUp(), lookUp());
        centre.pass(Duration.ofSeconds(2));
        centre.send(new CentreCommand.LookUpEnded(contact().id(), 0, new TreeMap<>(Map.of("language", "pl"))));
        assertEquals("language-default", value("language"));
        assertEquals(Optional.empty(), waitsIn());
    }

    private static Step lookUp() {
        return new Step.LookUp("https://crm.example/?n=${number}&c=${case}", Duration.ofSeconds(2),
                new TreeMap<>(Map.of("language", "customer.language")));
    }

    @ParameterizedTest
    @CsvSource({ "1, true", "2, false", "'', false" })
    @Tag("CB-01")
    @Tag("CB-02")
    @Tag("CB-07")
    void offersACallbackInsteadOfWaiting(String keys, boolean taken) {
        called(new Step.OfferCallback(List.of("offer"), "1", Duration.ofSeconds(5)));
        Contact before = contact();
        prompt("offer");
        press(keys);
        centre.pass(Duration.ofSeconds(6));
        Contact after = centre.contact(before.id());
        assertEquals(Optional.of(SUPPORT), after.place().map(p -> p.queue()), "waits in its queue either way");
        assertEquals(taken, after.customer().leg().isEmpty());
        assertEquals(Optional.empty(), after.customer().flow());
    }

    /** Nobody can be called whose number is not known. */
    @Test
    @Tag("CB-02")
    void whoWithholdsTheNumberWaitsOn() {
        settings.steps = List.of(new Step.OfferCallback(List.of("offer"), "1", Duration.ofSeconds(5)));
        centre = new TestCentre(settings);
        customer = new LegId("withheld");
        centre.send(new SwitchReport.CallArrived(customer, "", "", SUPPORT_NUMBER));
        press("1");
        assertEquals(Optional.of(SUPPORT), waitsIn());
        assertTrue(contact().customer().isPresent());
    }

    @Test
    void aChangedFlowLeadsToTheFallbackQueueWhereItsOwnIsGone() {
        called(GREET);
        Settings changed = new Settings();
        changed.queues = new LinkedHashSet<>(List.of(SALES));
        changed.steps = List.of(ASK);
        centre.adopt(changed.build(), "second");
        prompt("welcome");
        assertEquals(Optional.of(SALES), waitsIn());
    }

    @Test
    void aChangedFlowLeadsToTheQueue() {
        called(GREET, ASK);
        Settings changed = new Settings();
        changed.steps = List.of(ASK);
        centre.adopt(changed.build(), "second");
        prompt("welcome");
        assertEquals(Optional.of(SUPPORT), waitsIn());
    }

    @Test
    void whoHangsUpMeanwhileIsGone() {
        called(GREET);
        centre.hangUp(customer);
        assertEquals(List.of(), List.copyOf(centre.state.contacts()));
        assertTrue(centre.state.deadlines().isEmpty());
    }

    @Test
    @Tag("XFER-14")
    @Tag("XFER-19")
    void aTransferEntersTheOtherFlow() {
        settings.steps = List.of(new Step.Assign("language", "uk"), GREET);
        centre = new TestCentre(settings);
        centre.available(ANNA);
        customer = centre.call(SUPPORT_NUMBER);
        prompt("welcome");
        centre.ring(ANNA);
        centre.lift(ANNA);
        centre.send(new AgentCommand.Transfer(ANNA, contact().id(), new Target(Target.Kind.ENTRY_POINT, "support")));
        assertEquals("uk", value("language"), "what the new flow sets wins");
        prompt("welcome");
        assertEquals(Optional.of(SUPPORT), waitsIn());
        assertNotEquals(Optional.empty(), contact().customer().leg());
        assertEquals(Optional.empty(), centre.plan(contact().id()).parties().stream()
                .filter(p -> p.leg().equals(customer)).findFirst().flatMap(Party::bridge));
    }
}
