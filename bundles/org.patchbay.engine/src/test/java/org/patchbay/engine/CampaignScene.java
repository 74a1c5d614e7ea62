// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.state.Job;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Party;

/** A campaign with its list and an agent who has joined it; tests play on it. */
abstract class CampaignScene {

    TestCentre centre;
    private int given;

    void begin(Settings settings) {
        centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING));
    }

    void begin(Mode mode, UnaryOperator<CampaignSetting> change) {
        begin(new Settings().campaign(mode, change));
    }

    void begin(Mode mode) {
        begin(mode, c -> c);
    }

    Job.FindContact asked() {
        return centre.state.work().jobs().stream().filter(Job.FindContact.class::isInstance).map(Job.FindContact.class::cast)
                .findFirst().orElseThrow();
    }

    boolean isAsked() {
        return centre.state.work().jobs().stream().anyMatch(Job.FindContact.class::isInstance);
    }

    /** The list gives its next contact; numbers end in 01, 02, 03. */
    void give() {
        given++;
        centre.send(new JobReport.ContactFound(asked().id(), SPRING, given, new Personal("+49302312510" + given),
                new Personal("Contact " + given), new TreeMap<>(Map.of("city", new Personal("Ulm"),
                        "product", new Personal("Chair"), "note", new Personal("late"))), given - 1));
    }

    /** What the list was told since this was last asked. */
    String told() {
        StringBuilder told = new StringBuilder();
        for (Job job : centre.state.work().jobs()) {
            if (job instanceof Job.SettleContact s) {
                told.append(told.isEmpty() ? "" : ", ").append(s.outcome()).append(s.attempted() ? " called" : "")
                        .append(s.due().map(due -> " in " + Duration.between(centre.now, due)).orElse(""))
                        .append(s.doNotCall() ? " never" : "");
                centre.send(new JobReport.Finished(s.id()));
            }
        }
        return told.toString();
    }

    DeskView desk() {
        return centre.desk(ANNA);
    }

    PreviewView preview() {
        return desk().contacts().getFirst().preview().orElseThrow();
    }

    ContactId contact() {
        return centre.only(ANNA).id();
    }

    boolean hasContact() {
        return !centre.state.agent(ANNA).orElseThrow().contacts().isEmpty();
    }

    String controls() {
        return String.join(" ", preview().controls().stream().filter(ControlView::isEnabled).map(c -> c.control().name()).toList());
    }

    Outcome accept() {
        return centre.send(new AgentCommand.Accept(ANNA, contact()));
    }

    void skip() {
        centre.send(new AgentCommand.Skip(ANNA, contact()));
    }

    void lift() {
        centre.ring(ANNA);
        centre.lift(ANNA);
    }

    LegId customer() {
        return centre.contact(contact()).customer().leg().orElseThrow();
    }

    Party party(LegId leg) {
        return centre.plan(contact()).parties().stream().filter(p -> p.leg().equals(leg)).findFirst().orElseThrow();
    }

    AgentState state() {
        return centre.state.agent(ANNA).orElseThrow().state();
    }

    /** A contact is shown: in the reserving modes the agent has lifted for it. */
    void shown() {
        give();
        if (centre.only(ANNA).campaign().orElseThrow().stage() == Stage.RESERVING) {
            lift();
        }
    }

    void wrapUp() {
        ContactId over = contact();
        centre.send(new AgentCommand.WrapUp(ANNA, over, "solved"));
    }

    String notice() {
        return desk().notices().getLast().message().key();
    }
}
