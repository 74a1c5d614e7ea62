// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.EMMA;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AgentId;
import org.patchbay.model.CallStatus;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.TeamMemberView;

/** What a supervisor sees of an agent, and may do with one: what is shown is what is decided. */
class TeamViewTest {

    private final TestCentre centre = new TestCentre(settings());

    private static Settings settings() {
        Settings settings = new Settings();
        settings.agents.add(EMMA);
        return settings;
    }

    private TeamMemberView anna() {
        return new DeskViews(centre.state, centre.engine.configuration()).teamMember(EMMA, ANNA).orElseThrow();
    }

    private Optional<Reason> shown(Control control) {
        return anna().control(control, centre.desk(EMMA).supervision()).reason();
    }

    private void play(String steps) {
        for (String step : steps.split(" ")) {
            switch (step) {
                case "emma" -> centre.send(new AgentCommand.SignIn(EMMA, true));
                case "emma-talks" -> {
                    centre.send(new AgentCommand.GoAvailable(EMMA));
                    centre.talking(EMMA);
                }
                case "anna" -> centre.available(ANNA);
                case "rings" -> {
                    centre.call(Settings.SUPPORT_NUMBER);
                    centre.ring(ANNA);
                }
                case "talks" -> centre.talking(ANNA);
                case "chats" -> centre.send(new AgentCommand.Accept(ANNA, centre.chat("maria")));
                case "consults" -> {
                    centre.available(BEN);
                    centre.consult(ANNA, centre.only(ANNA).id(), BEN);
                }
                case "post-call" -> {
                    ContactId id = centre.only(ANNA).id();
                    centre.available(BEN);
                    centre.conference(ANNA, id, BEN);
                    centre.hangUp(centre.contact(id).customer().leg().orElseThrow());
                }
                case "hangs-up" -> centre.hangUp(centre.contact(centre.only(ANNA).id()).customer().leg().orElseThrow());
                case "heard" -> centre.send(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.WHISPER));
                case "lifted" -> {
                    centre.ring(EMMA);
                    centre.lift(EMMA);
                }
                default -> throw new IllegalArgumentException(step);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // so far                     | monitor            | whisper            | barge in           | stop               | change state
        "emma                         | AGENT_SIGNED_OUT   | AGENT_SIGNED_OUT   | AGENT_SIGNED_OUT   | NO_CALL_TO_MONITOR | AGENT_SIGNED_OUT",
        "emma anna                    | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | -",
        "emma anna rings              | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | -",
        "emma anna talks              | -                  | -                  | -                  | NO_CALL_TO_MONITOR | -",
        "emma anna chats              | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | -",
        "emma anna talks hangs-up     | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | NO_CALL_TO_MONITOR | -",
        "emma anna talks post-call    | POST_CALL          | POST_CALL          | POST_CALL          | NO_CALL_TO_MONITOR | -",
        "emma anna talks emma-talks   | BUSY_WITH_CONTACT  | BUSY_WITH_CONTACT  | BUSY_WITH_CONTACT  | NO_CALL_TO_MONITOR | -",
        "emma anna talks heard        | -                  | ALREADY_SO         | -                  | -                  | -",
        "emma anna talks heard lifted | -                  | ALREADY_SO         | -                  | -                  | -",
        "emma anna talks heard lifted post-call | -        | ALREADY_SO         | -                  | -                  | -",
    })
    @Tag("SUP-01")
    @Tag("SUP-02")
    void whatIsShownIsWhatIsDecided(String steps, Reason monitor, Reason whisper, Reason bargeIn, Reason stop, Reason change) {
        play(steps);
        assertEquals(Stream.of(monitor, whisper, bargeIn, stop, change).map(Optional::ofNullable).toList(),
                Stream.of(Control.MONITOR, Control.WHISPER, Control.BARGE_IN, Control.STOP_MONITORING,
                        Control.CHANGE_AGENT_STATE).map(this::shown).toList());
        for (Monitoring mode : List.of(Monitoring.MONITOR, Monitoring.WHISPER, Monitoring.BARGE_IN)) {
            Optional<Reason> offered = shown(Control.valueOf(mode.name()));
            if (offered.isPresent()) {
                assertEquals(offered, listen(mode).refusal());
            }
        }
        assertEquals(Optional.ofNullable(change),
                centre.send(new AgentCommand.ChangeAgentState(EMMA, ANNA, Optional.of("break"))).refusal());
        if (monitor == null) {
            assertEquals(Optional.empty(), listen(Monitoring.MONITOR).refusal());
        }
    }

    /** As a screen asks: for another way of listening where one listens already. */
    private Outcome listen(Monitoring mode) {
        return centre.send(anna().listened().<AgentCommand>map(id -> new AgentCommand.ChangeMonitoring(EMMA, id, mode))
                .orElse(new AgentCommand.Monitor(EMMA, ANNA, mode)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "emma anna rings, RINGING, false",
        "emma anna talks, TALKING, false",
        "emma anna talks consults, CONSULTING, false",
        "emma anna talks hangs-up, WRAP_UP, false",
        "emma anna talks heard lifted, TALKING, true",
    })
    @Tag("STATE-11")
    void aLineTellsWhatTheAgentDoes(String steps, CallStatus status, boolean monitored) {
        play(steps);
        assertEquals(List.of(status), anna().contacts().stream().map(TeamMemberView.MemberContact::status).toList());
        assertEquals(monitored, anna().isMonitored());
    }

    @Test
    void onlySupervisorsHaveATeam() {
        play("emma anna");
        DeskViews views = new DeskViews(centre.state, centre.engine.configuration());
        assertEquals(List.of(), views.team(ANNA));
        assertEquals(Optional.empty(), views.teamMember(ANNA, BEN));
        assertEquals(Optional.empty(), views.teamMember(EMMA, EMMA));
        assertEquals(List.of(ANNA, BEN), views.team(EMMA).stream().map(TeamMemberView::agent)
                .filter(List.of(ANNA, BEN)::contains).toList());
        assertEquals(Optional.empty(), views.teamMember(EMMA, new AgentId("nobody")));
    }
}
