// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Instant;

import org.patchbay.engine.call.SwitchReports;
import org.patchbay.engine.call.TextRequests;
import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.campaign.Campaigns;
import org.patchbay.engine.campaign.JobReports;
import org.patchbay.engine.clock.Clockwork;
import org.patchbay.engine.configuration.Adoption;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Lookups;
import org.patchbay.engine.desk.AgentCommands;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.flow.Flows;
import org.patchbay.engine.recording.Forgetting;
import org.patchbay.engine.recording.Recordings;
import org.patchbay.engine.routing.Routing;
import org.patchbay.engine.state.State;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;

/**
 * Decides. Reads the state, a configuration and a command with its time, and nothing else: the same
 * commands lead to the same events, always.
 */
public final class Engine {

    private final State state;
    private Configuration configuration;
    private Lookups lookups;
    private DeskViews views;

    /** @param configuration the one in force in {@code state} */
    public Engine(State state, Configuration configuration) {
        this.state = state;
        use(configuration);
    }

    private void use(Configuration next) {
        configuration = next;
        lookups = new Lookups(next);
        views = new DeskViews(state, next);
    }

    public Configuration configuration() {
        return configuration;
    }

    /** The agents' desks as things are now. */
    public DeskViews views() {
        return views;
    }

    /** Decide a command; the state has changed when this returns, unless it was refused. */
    public Decision execute(Submission submission) {
        Turn turn = new Turn(state, configuration, lookups, submission.id(), submission.at());
        Outcome outcome = decide(turn, submission);
        Routing.settle(turn);
        Campaigns.settle(turn);
        return new Decision(turn.events(), outcome);
    }

    private static Outcome decide(Turn turn, Submission submission) {
        return switch (submission.command()) {
            case AgentCommand c -> AgentCommands.decide(turn, c);
            case SwitchReport c -> SwitchReports.decide(turn, c);
            case ChannelReport c -> TextRequests.decide(turn, c);
            case JobReport c -> JobReports.decide(turn, c);
            case CentreCommand.TimePassed _ -> Clockwork.run(turn);
            case CentreCommand.DeskHeard c -> Presences.deskHeard(turn, c);
            case CentreCommand.CallbackRequested c -> Callbacks.request(turn, c);
            case CentreCommand.CallbackWithdrawn c -> Callbacks.withdraw(turn, c.contact());
            case CentreCommand.LookUpEnded c -> {
                Flows.lookedUp(turn, c.contact(), c.step(), c.values());
                yield Outcome.DONE;
            }
            case CentreCommand.ListRead c -> Campaigns.listRead(turn, c.campaign());
            case CentreCommand.RecordingStored c -> Recordings.stored(turn, c.recording());
            case CentreCommand.RecordingLost c -> Recordings.lost(turn, c.recording());
            case CentreCommand.RecordingOutlived c -> Recordings.outlived(turn, c.recording());
            case CentreCommand.RecordingOpened c -> Recordings.open(turn, c);
            case CentreCommand.ForgetCustomer c -> Forgetting.begin(turn, c);
            case CentreCommand.ConfigurationRefused c -> Adoption.refused(turn, c);
        };
    }

    /**
     * Take over another configuration whole. Running timers keep their values; contacts whose queue is gone
     * wait in the fallback queue; agents who are gone finish what they have.
     *
     * @param text the whole centre file
     * @param hash SHA-256 of the text, hexadecimal
     */
    public Decision adopt(CommandId id, Instant at, Configuration next, String text, String hash) {
        use(next);
        Turn turn = new Turn(state, next, lookups, id, at);
        Adoption.adopt(turn, text, hash);
        Routing.settle(turn);
        Campaigns.settle(turn);
        return new Decision(turn.events(), Outcome.DONE);
    }
}
