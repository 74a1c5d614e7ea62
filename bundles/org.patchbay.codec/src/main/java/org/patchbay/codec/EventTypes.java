// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.CampaignEvent;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.event.JobEvent;

/**
 * The one table of event names in journals. It only grows: a name stays for ever, and where a record changes
 * its version goes up and an upcaster makes the new fields of the old ones.
 */
final class EventTypes {

    /** @param version the one written now */
    record Type(String name, int version, Class<? extends Event> event) {
    }

    private record From(String name, int version) {
    }

    static final EventTypes CURRENT = new EventTypes()
            .add("configuration-adopted", 1, CentreEvent.ConfigurationAdopted.class)
            .add("switch-up", 1, CentreEvent.SwitchUp.class)
            .add("switch-down", 1, CentreEvent.SwitchDown.class)
            .add("phone-off-hook", 1, CentreEvent.PhoneOffHook.class)
            .add("call-refused", 1, CentreEvent.CallRefused.class)
            .add("signed-in", 1, AgentEvent.SignedIn.class)
            .add("profile-changed", 1, AgentEvent.ProfileChanged.class)
            .add("leaving", 1, AgentEvent.Leaving.class)
            .add("signed-out", 1, AgentEvent.SignedOut.class)
            .add("became-available", 1, AgentEvent.BecameAvailable.class)
            .add("became-idle", 1, AgentEvent.BecameIdle.class)
            .add("went-rona", 1, AgentEvent.WentRona.class)
            .add("desk-lost", 1, AgentEvent.DeskLost.class)
            .add("desk-found", 1, AgentEvent.DeskFound.class)
            .add("line-freed", 1, AgentEvent.LineFreed.class)
            .add("noticed", 1, AgentEvent.Noticed.class)
            .add("arrived", 1, ContactEvent.Arrived.class)
            .add("queued", 1, ContactEvent.Queued.class)
            .add("offered", 1, ContactEvent.Offered.class)
            .add("rang", 1, ContactEvent.Rang.class)
            .add("answer-requested", 1, ContactEvent.AnswerRequested.class)
            .add("answered", 1, ContactEvent.Answered.class)
            .add("offer-ended", 1, ContactEvent.OfferEnded.class)
            .add("customer-dialled", 1, ContactEvent.CustomerDialled.class)
            .add("customer-rang", 1, ContactEvent.CustomerRang.class)
            .add("customer-answered", 1, ContactEvent.CustomerAnswered.class)
            .add("customer-gone", 1, ContactEvent.CustomerGone.class)
            .add("hold-requested", 1, ContactEvent.HoldRequested.class)
            .add("held", 1, ContactEvent.Held.class)
            .add("hold-failed", 1, ContactEvent.HoldFailed.class)
            .add("resume-requested", 1, ContactEvent.ResumeRequested.class)
            .add("resumed", 1, ContactEvent.Resumed.class)
            .add("resume-failed", 1, ContactEvent.ResumeFailed.class)
            .add("held-at-phone", 1, ContactEvent.HeldAtPhone.class)
            .add("phone-held", 1, ContactEvent.PhoneHeld.class)
            .add("recording-began", 1, ContactEvent.RecordingBegan.class)
            .add("recording-failed", 1, ContactEvent.RecordingFailed.class)
            .add("agent-released", 1, ContactEvent.AgentReleased.class)
            .add("wrap-up-began", 1, ContactEvent.WrapUpBegan.class)
            .add("consult-requested", 1, ContactEvent.ConsultRequested.class)
            .add("consult-queued", 1, ContactEvent.ConsultQueued.class)
            .add("consult-switched", 1, ContactEvent.ConsultSwitched.class)
            .add("conference-requested", 1, ContactEvent.ConferenceRequested.class)
            .add("conference-joined", 1, ContactEvent.ConferenceJoined.class)
            .add("consult-ended", 1, ContactEvent.ConsultEnded.class)
            .add("guest-dialled", 1, ContactEvent.GuestDialled.class)
            .add("guest-rang", 1, ContactEvent.GuestRang.class)
            .add("guest-answered", 1, ContactEvent.GuestAnswered.class)
            .add("guest-gone", 1, ContactEvent.GuestGone.class)
            .add("control-passed", 1, ContactEvent.ControlPassed.class)
            .add("transfer-requested", 1, ContactEvent.TransferRequested.class)
            .add("transfer-ended", 1, ContactEvent.TransferEnded.class)
            .add("barred", 1, ContactEvent.Barred.class)
            .add("rerouted", 1, ContactEvent.Rerouted.class)
            .add("post-call-began", 1, ContactEvent.PostCallBegan.class)
            .add("monitoring-set", 1, ContactEvent.MonitoringSet.class)
            .add("flow-entered", 1, ContactEvent.FlowEntered.class)
            .add("announced", 1, ContactEvent.Announced.class)
            .add("digits-awaited", 1, ContactEvent.DigitsAwaited.class)
            .add("digit-heard", 1, ContactEvent.DigitHeard.class)
            .add("look-up-began", 1, ContactEvent.LookUpBegan.class)
            .add("variable-set", 1, ContactEvent.VariableSet.class)
            .add("part-over", 1, ContactEvent.PartOver.class)
            .add("wrap-up-chosen", 1, ContactEvent.WrapUpChosen.class)
            .add("wrap-up-suggested", 1, ContactEvent.WrapUpSuggested.class)
            .add("countdown-stopped", 1, ContactEvent.CountdownStopped.class)
            .add("wrapped-up", 1, ContactEvent.WrappedUp.class)
            .add("variables-saved", 1, ContactEvent.VariablesSaved.class)
            .add("edit-kept-aside", 1, ContactEvent.EditKeptAside.class)
            .add("edit-dropped", 1, ContactEvent.EditDropped.class)
            .add("variable-revealed", 1, ContactEvent.VariableRevealed.class)
            .add("variable-hidden", 1, ContactEvent.VariableHidden.class)
            .add("recording-pause-requested", 1, ContactEvent.RecordingPauseRequested.class)
            .add("recording-paused", 1, ContactEvent.RecordingPaused.class)
            .add("recording-pause-failed", 1, ContactEvent.RecordingPauseFailed.class)
            .add("recording-resumed", 1, ContactEvent.RecordingResumed.class)
            .add("recording-stored", 1, CentreEvent.RecordingStored.class)
            .add("recording-lost", 1, CentreEvent.RecordingLost.class)
            .add("recording-opened", 1, CentreEvent.RecordingOpened.class)
            .add("recording-expired", 1, JobEvent.RecordingExpired.class)
            .add("forgetting-began", 1, JobEvent.ForgettingBegan.class)
            .add("closed", 1, ContactEvent.Closed.class)
            .add("callback-accepted", 1, ContactEvent.CallbackAccepted.class)
            .add("callback-failed", 1, ContactEvent.CallbackFailed.class)
            .add("callback-due", 1, ContactEvent.CallbackDue.class)
            .add("callback-ended", 1, ContactEvent.CallbackEnded.class)
            .add("campaign-joined", 1, CampaignEvent.CampaignJoined.class)
            .add("campaign-left", 1, CampaignEvent.CampaignLeft.class)
            .add("campaign-rested", 1, CampaignEvent.CampaignRested.class)
            .add("contact-sought", 1, JobEvent.ContactSought.class)
            .add("contact-settled", 1, JobEvent.ContactSettled.class)
            .add("job-ended", 1, JobEvent.JobEnded.class)
            .add("campaign-contact-began", 1, ContactEvent.CampaignContactBegan.class)
            .add("customer-changed", 1, ContactEvent.CustomerChanged.class)
            .add("preview-shown", 1, ContactEvent.PreviewShown.class)
            .add("preview-passed", 1, ContactEvent.PreviewPassed.class)
            .add("preview-accepted", 1, ContactEvent.PreviewAccepted.class)
            .add("preview-over", 1, ContactEvent.PreviewOver.class)
            .add("customer-listened-to", 1, ContactEvent.CustomerListenedTo.class)
            .add("message-began", 1, ContactEvent.MessageBegan.class);

    private final Map<String, Type> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Type> byClass = new HashMap<>();
    private final Map<From, UnaryOperator<Raw>> upcasters = new HashMap<>();

    EventTypes add(String name, int version, Class<? extends Event> event) {
        Type type = new Type(name, version, event);
        if (byName.put(name, type) != null || byClass.put(event, type) != null) {
            throw new IllegalStateException(name + " stands twice in the table of events");
        }
        return this;
    }

    /** @param up makes the next version, or an event of another name, of this one */
    EventTypes upcast(String name, int version, UnaryOperator<Raw> up) {
        upcasters.put(new From(name, version), up);
        return this;
    }

    Type of(Event event) {
        Type type = byClass.get(event.getClass());
        if (type == null) {
            throw new CodecException(event.getClass().getName() + " is not in the table of events");
        }
        return type;
    }

    Iterable<Type> all() {
        return byName.values();
    }

    /** The event as it is written today. */
    Raw current(Raw written) {
        Raw raw = written;
        for (UnaryOperator<Raw> up = upcaster(raw); up != null; up = upcaster(raw)) {
            raw = up.apply(raw);
        }
        Type type = byName.get(raw.name());
        if (type == null || type.version() != raw.version()) {
            throw new CodecException("unknown event " + raw.name() + " version " + raw.version()
                    + ": a newer program wrote it");
        }
        return raw;
    }

    private UnaryOperator<Raw> upcaster(Raw raw) {
        return upcasters.get(new From(raw.name(), raw.version()));
    }

    Class<? extends Event> event(Raw current) {
        return byName.get(current.name()).event();
    }
}
