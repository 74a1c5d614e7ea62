// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.patchbay.engine.Scene.NUMBER;
import static org.patchbay.engine.Scene.QUEUE;
import static org.patchbay.engine.Scene.TO_BEN;
import static org.patchbay.engine.Scene.TO_CARLA;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.state.Job;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;

/** What a contact can be in the middle of: the rows of {@code releng/docs/controls.md}. */
final class Situations {

    private static final ContactId NONE = new ContactId("none");

    /** @param name as people read it, and as the oracle names it */
    record Situation(String name, Supplier<Scene> scene) {
    }

    static final List<Situation> ALL = List.of(
            // before the answer
            new Situation("connecting", () -> Scene.offered(new Settings())),
            new Situation("ringing", () -> Scene.offered(new Settings()).rings(ANNA)),
            new Situation("ringing, the switch can answer", () -> answering(Scene.offered(new Settings()).rings(ANNA))),
            new Situation("answering", () -> asked(answering(Scene.offered(new Settings()).rings(ANNA)),
                    s -> new AgentCommand.Accept(ANNA, s.id))),
            // one agent and the customer
            new Situation("talking", Scene::talking),
            new Situation("hold asked for", () -> asked(Scene.talking(), s -> new AgentCommand.Hold(ANNA, s.id))),
            new Situation("on hold", Situations::held),
            new Situation("resume asked for", () -> asked(held(), s -> new AgentCommand.Resume(ANNA, s.id))),
            new Situation("held at the phone", () -> {
                Scene scene = Scene.talking();
                return scene.reports(new SwitchReport.HeldAtPhone(scene.line(ANNA), true));
            }),
            new Situation("conference, held at the own phone", () -> {
                Scene scene = Scene.conference();
                return scene.reports(new SwitchReport.HeldAtPhone(scene.line(ANNA), true));
            }),
            new Situation("talking, recorded", () -> recorded(Scene.talking())),
            new Situation("talking, recorded without pause", 
                    () -> recorded(Scene.talking(new Settings().recording(true, false, 30)))),
            new Situation("talking, not recorded", () -> Scene.talking(new Settings().recording(false, true, 30))),
            new Situation("pause asked for", () -> asked(recorded(Scene.talking()),
                    s -> new AgentCommand.PauseRecording(ANNA, s.id))),
            new Situation("recording paused", () -> paused(Scene.talking())),
            new Situation("recording paused, consulting", () -> paused(Scene.talking()).consults(ANNA, TO_BEN).accepts(BEN)),
            new Situation("recording paused, conference", () -> asked(
                    paused(Scene.talking()).consults(ANNA, TO_BEN).accepts(BEN),
                    s -> new AgentCommand.Conference(ANNA, s.id))),
            new Situation("recorded, conference", () -> recorded(Scene.conference())),
            new Situation("recording failed", () -> {
                Scene scene = recorded(Scene.talking());
                scene.centre.send(new SwitchReport.RecordingFailed(tape(scene)));
                return scene;
            }),
            new Situation("talking, switch down", () -> down(Scene.talking())),
            // an agent's own call
            new Situation("outdial, own phone rings", () -> Scene.outdial(new Settings()).rings(ANNA)),
            new Situation("outdial, customer is dialled", () -> Scene.outdial(new Settings()).accepts(ANNA)),
            new Situation("outdial, customer rings", () -> Scene.outdial(new Settings()).accepts(ANNA).customerRings()),
            new Situation("outdial, talking", () -> Scene.outdial(new Settings()).accepts(ANNA).customerAnswers()),
            // a callback
            new Situation("callback, own phone rings", () -> Scene.callback(false).rings(ANNA)),
            new Situation("callback, customer rings", () -> Scene.callback(false).accepts(ANNA).customerRings()),
            new Situation("callback, talking", () -> Scene.callback(false).accepts(ANNA).customerAnswers()),
            new Situation("callback that may be cancelled, on its way to the agent", () -> Scene.callback(true)),
            new Situation("callback that may be cancelled, own phone rings", () -> Scene.callback(true).rings(ANNA)),
            new Situation("callback that may be cancelled, customer rings",
                    () -> Scene.callback(true).accepts(ANNA).customerRings()),
            new Situation("callback that may be cancelled, talking",
                    () -> Scene.callback(true).accepts(ANNA).customerAnswers()),
            new Situation("callback that may be cancelled, switch down",
                    () -> down(Scene.callback(true).accepts(ANNA).customerRings())),
            new Situation("callback cancelled", () -> {
                Scene scene = Scene.callback(true).accepts(ANNA).customerRings();
                return scene.does(new AgentCommand.Cancel(ANNA, scene.id));
            }),
            // consult
            new Situation("consult on its way to an agent", () -> Scene.talking().consults(ANNA, TO_BEN)),
            new Situation("consult rings at an agent", () -> Scene.talking().consults(ANNA, TO_BEN).rings(BEN)),
            new Situation("consult rings, actions while ringing",
                    () -> Scene.talking(whileRinging()).consults(ANNA, TO_BEN).rings(BEN)),
            new Situation("consult waits in a queue",
                    () -> Scene.talking().idle(BEN, CARLA, DORA, EMMA).consults(ANNA, QUEUE)),
            new Situation("consult rings at a number", () -> Scene.talking().consults(ANNA, NUMBER).guestRings()),
            new Situation("consult rings, customer resumed", () -> {
                Scene scene = Scene.talking().consults(ANNA, TO_BEN).rings(BEN);
                return scene.does(new AgentCommand.Resume(ANNA, scene.id));
            }),
            new Situation("consulting an agent", Scene::consulting),
            new Situation("consulting a number", () -> Scene.talking().consults(ANNA, NUMBER).guestAnswers()),
            new Situation("consult on hold", () -> Scene.consulting().switches(ANNA)),
            new Situation("switch of legs asked for",
                    () -> asked(Scene.consulting(), s -> new AgentCommand.SwitchLegs(ANNA, s.id))),
            new Situation("conference asked for while the consult rings", () -> {
                Scene scene = Scene.talking(whileRinging()).consults(ANNA, TO_BEN).rings(BEN);
                return scene.does(new AgentCommand.Conference(ANNA, scene.id));
            }),
            new Situation("consulting, switch down", () -> down(Scene.consulting())),
            // conference
            new Situation("conference of three", Scene::conference),
            new Situation("conference with a dialled party", () -> Scene.talking().joinsNumber(ANNA)),
            new Situation("conference of eight", Scene::conferenceOfEight),
            new Situation("conference goes on, consult rings",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, true).rings(CARLA)),
            new Situation("conference goes on, consulting",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, true).accepts(CARLA)),
            new Situation("conference goes on, consult on hold",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, true).accepts(CARLA).switches(ANNA)),
            new Situation("conference on hold, consult rings",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, false).rings(CARLA)),
            new Situation("conference on hold, consulting",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, false).accepts(CARLA)),
            new Situation("conference, a number is consulted",
                    () -> Scene.conference().consults(ANNA, NUMBER, true).guestAnswers()),
            new Situation("conference goes on, a conferenced agent consults",
                    () -> Scene.conference().consults(BEN, TO_CARLA, true).accepts(CARLA)),
            new Situation("conference on hold, a conferenced agent consults",
                    () -> Scene.conference().consults(BEN, TO_CARLA, false).accepts(CARLA)),
            new Situation("conference after the primary agent left", () -> {
                Scene scene = Scene.conference().joins(ANNA, CARLA);
                return scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
            }),
            new Situation("conference, switch down", () -> down(Scene.conference())),
            new Situation("post call", () -> Scene.conference().customerHangsUp()),
            new Situation("post call, switch down", () -> down(Scene.conference().customerHangsUp())),
            // transfer
            new Situation("transfer rings at an agent", () -> Scene.talking().transfers(ANNA, TO_BEN).rings(BEN)),
            new Situation("transfer rings at a number", () -> Scene.talking().transfers(ANNA, NUMBER).guestRings()),
            new Situation("transfer while the consult rings", () -> {
                Scene scene = Scene.talking(whileRinging()).consults(ANNA, TO_BEN).rings(BEN);
                return scene.does(new AgentCommand.TransferToConsulted(ANNA, scene.id));
            }),
            new Situation("transfer came back", () -> {
                Settings settings = new Settings();
                settings.transferNotAccepted = NotAccepted.RETURN;
                return Scene.talking(settings).transfers(ANNA, TO_BEN).after(18);
            }),
            // the end
            new Situation("wrap-up", () -> Scene.conference().ends(ANNA)),
            new Situation("wrap-up with a countdown", () -> Scene.talking(countdown(true)).ends(ANNA)),
            new Situation("wrap-up with a countdown that runs on", () -> Scene.talking(countdown(false)).ends(ANNA)),
            // supervision
            new Situation("supervisor's phone rings", () -> monitored().rings(EMMA)),
            new Situation("monitoring", () -> monitored().accepts(EMMA)),
            new Situation("whispering", () -> {
                Scene scene = monitored().accepts(EMMA);
                return scene.does(new AgentCommand.ChangeMonitoring(EMMA, scene.id, Monitoring.WHISPER));
            }),
            new Situation("monitoring, switch down", () -> down(monitored().accepts(EMMA))),
            // campaigns
            new Situation("contact shown, Preview", () -> shown(Mode.PREVIEW, c -> c)),
            new Situation("contact shown, Standard Preview", () -> shown(Mode.STANDARD_PREVIEW, c -> c)),
            new Situation("contact shown, Direct Preview", () -> shown(Mode.DIRECT_PREVIEW, c -> c)),
            new Situation("contact shown, neither skipped nor removed",
                    () -> shown(Mode.DIRECT_PREVIEW, c -> c.withoutSkip().withoutRemove())),
            new Situation("contact called, customer rings", () -> called(c -> c)),
            new Situation("contact called that can be cancelled, customer rings",
                    () -> called(CampaignSetting::mayCancel)),
            // text
            new Situation("text request", () -> Scene.chat(new Settings())),
            new Situation("text conversation", () -> {
                Scene scene = Scene.chat(new Settings());
                return scene.does(new AgentCommand.Accept(ANNA, scene.id));
            }));

    /** What Anna herself can be in the middle of. */
    static final List<Situation> DESK = List.of(
            new Situation("signed in, Idle", () -> Scene.signedIn(new Settings()).idle(ANNA)),
            new Situation("Available", () -> Scene.signedIn(new Settings())),
            new Situation("Available, switch down", () -> down(Scene.signedIn(new Settings()))),
            new Situation("Available, phone off the hook", () -> {
                Settings settings = new Settings();
                settings.supervisor = ANNA;
                return Scene.signedIn(settings).reports(new SwitchReport.PhoneOffHook("1001", true));
            }),
            new Situation("Available, may not call out", () -> {
                Settings settings = new Settings();
                settings.mayOutdial = false;
                return Scene.signedIn(settings);
            }),
            new Situation("Available, supervises a team", () -> {
                Settings settings = new Settings();
                settings.supervisor = ANNA;
                return Scene.signedIn(settings);
            }),
            new Situation("Available, may join a campaign",
                    () -> Scene.signedIn(new Settings().campaign(Mode.PREVIEW))),
            new Situation("Available, a contact is looked for", () -> Scene.of(joined(Mode.PREVIEW, c -> c), NONE)),
            new Situation("Available, in a campaign", () -> {
                TestCentre centre = joined(Mode.PREVIEW, c -> c);
                centre.send(new JobReport.NoContact(looking(centre), Optional.empty()));
                return Scene.of(centre, NONE);
            }),
            new Situation("Available, contact shown", () -> shown(Mode.PREVIEW, c -> c)),
            new Situation("Reserved", () -> Scene.offered(new Settings())),
            new Situation("Ringing", () -> Scene.offered(new Settings()).rings(ANNA)),
            new Situation("Ringing, two text requests", () -> {
                Scene scene = Scene.chat(new Settings());
                scene.centre.chat("Noah");
                return scene;
            }),
            new Situation("RONA", () -> Scene.offered(new Settings()).after(18)),
            new Situation("Engaged", Scene::talking),
            new Situation("Wrap-up", () -> Scene.talking().ends(ANNA)));

    private Situations() {
    }

    /** Anna has joined a campaign. */
    private static TestCentre joined(Mode mode, UnaryOperator<CampaignSetting> change) {
        TestCentre centre = new TestCentre(new Settings().campaign(mode, change));
        centre.available(ANNA);
        centre.send(new AgentCommand.JoinCampaign(ANNA, CampaignSetting.SPRING));
        return centre;
    }

    private static JobId looking(TestCentre centre) {
        return centre.state.work().jobs().stream().filter(Job.FindContact.class::isInstance).findFirst().orElseThrow()
                .id();
    }

    /** A contact of a campaign is on Anna's screen, her line reserved where the mode does that. */
    private static Scene shown(Mode mode, UnaryOperator<CampaignSetting> change) {
        TestCentre centre = joined(mode, change);
        centre.send(new JobReport.ContactFound(looking(centre), CampaignSetting.SPRING, 1,
                new Personal("+493023125101"), new Personal("Contact 1"), new TreeMap<>(), 0));
        if (mode != Mode.PREVIEW) {
            centre.ring(ANNA);
            centre.lift(ANNA);
        }
        return Scene.of(centre, centre.only(ANNA).id());
    }

    private static Scene called(UnaryOperator<CampaignSetting> change) {
        Scene scene = shown(Mode.DIRECT_PREVIEW, change);
        return scene.does(new AgentCommand.Accept(ANNA, scene.id)).customerRings();
    }

    private static Scene held() {
        Scene scene = Scene.talking();
        return scene.does(new AgentCommand.Hold(ANNA, scene.id));
    }

    private static Scene monitored() {
        return Scene.talking().does(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR));
    }

    private static Settings whileRinging() {
        Settings settings = new Settings();
        settings.consultActionsWhileRinging = true;
        return settings;
    }

    private static Settings countdown(boolean mayStop) {
        Settings settings = new Settings();
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(30));
        settings.mayStop = mayStop;
        return settings;
    }

    private static Scene answering(Scene scene) {
        return scene.reports(new SwitchReport.SwitchRestored(true, true));
    }

    private static Scene down(Scene scene) {
        scene.centre.send(new SwitchReport.SwitchLost());
        return scene;
    }

    private static Scene asked(Scene scene, Function<Scene, AgentCommand> command) {
        return scene.asksOnly(command.apply(scene));
    }

    private static RecordingId tape(Scene scene) {
        return scene.contact().engagement(ANNA).orElseThrow().tape().id().orElseThrow();
    }

    /** The switch has begun the recording. */
    private static Scene recorded(Scene scene) {
        scene.centre.send(new SwitchReport.RecordingStarted(tape(scene)));
        return scene;
    }

    private static Scene paused(Scene scene) {
        Scene asked = asked(recorded(scene), s -> new AgentCommand.PauseRecording(ANNA, s.id));
        asked.centre.realise(asked.id);
        return asked;
    }
}
