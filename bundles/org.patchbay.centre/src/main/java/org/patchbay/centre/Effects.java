// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;

import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.media.MediaPlan;

/** What follows from decisions, beyond answers. Called on the centre's thread, after the journal. */
interface Effects {
    /** A contact's plan changed. */
    void plan(MediaPlan plan);

    /** The switch is back: everything that should exist. */
    void resynchronise(List<MediaPlan> plans);

    /** A call that became no contact. */
    void refuse(LegId leg);

    /** Agents whose views somebody looks at. */
    List<AgentId> shown();

    boolean isShown(AgentId agent);

    /** Agents something happened to, whether somebody looks at their views or not. */
    void agents(List<Agent> signedIn, List<AgentId> signedOut);

    void show(AgentId agent, DeskView view);

    /** An agent's last contacts are others now. */
    void recents(AgentId agent, List<Recent> recents);

    /** Work outside that began. */
    void jobs(List<Job> begun);

    /** Contacts that are no calls. */
    void text(Contact contact, ContactEvent event);

    /** A flow asks another system; what it says comes back as a command. */
    void lookUp(ContactId contact, FlowRun run, Step.LookUp step);

    void journal(boolean up);

    /** A line of the audit trail, and the number of its event. */
    void audit(long number, String line);
}
