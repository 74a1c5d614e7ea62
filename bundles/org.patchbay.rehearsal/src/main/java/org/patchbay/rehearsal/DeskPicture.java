// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.api.TargetEntry;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;
import org.patchbay.model.Named;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.Notice;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.WrapUpView;

/** What a desk shows, in the words of the {@link Vocabulary}. */
final class DeskPicture {

    private final Cast cast;
    private final Instant now;
    private Set<LegId> speaking = Set.of();

    DeskPicture(Cast cast, Instant now) {
        this.cast = cast;
        this.now = now;
    }

    Map<String, Object> of(Desk desk, List<String> hears) {
        Map<String, Object> picture = new LinkedHashMap<>();
        speaking = desk.speaking();
        picture.put("desk", Kind.word(desk.link()));
        desk.view().ifPresent(view -> view(picture, view));
        picture.put("targets", desk.targets().map(open -> open.entries().stream().map(this::target).toList()).orElse(List.of()));
        picture.put("typed", desk.targets().flatMap(ShownTargets::typed).map(DeskPicture::typed).orElse(null));
        picture.put("hears", hears);
        Optional.ofNullable(desk.phone()).ifPresent(phone -> phone(picture, phone));
        return picture;
    }

    private Map<String, Object> target(TargetEntry entry) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("name", text(entry.label()));
        picture.put("number", entry.number());
        picture.put("team", entry.team().map(DeskPicture::text).orElse(null));
        picture.put("role", entry.role().isEmpty() ? null : entry.role());
        picture.put("department", entry.department().isEmpty() ? null : entry.department());
        picture.put("presence", entry.presence().map(presence -> Kind.word(presence.availability())).orElse(null));
        picture.put("state", entry.agent().map(agent -> Kind.word(agent.state())).orElse(null));
        picture.put("for", entry.agent().map(agent -> since(agent.since())).orElse(null));
        picture.put("idle-reason", entry.agent().flatMap(TargetEntry.Agent::idleReason).map(DeskPicture::text).orElse(null));
        return picture;
    }

    /** Whom a typed number means. */
    private static String typed(TargetEntry entry) {
        return Kind.word(entry.target().kind()) + " " + entry.target().id();
    }

    private static void phone(Map<String, Object> picture, PhoneView phone) {
        picture.put("phone", Kind.word(phone.state()));
        picture.put("phone-shows", phone.display());
    }

    private void view(Map<String, Object> picture, DeskView view) {
        AgentView agent = view.agent();
        picture.put("state", Kind.word(agent.state()));
        picture.put("state-for", since(agent.since()));
        picture.put("idle-reason", agent.idleReason().map(DeskPicture::text).orElse(null));
        picture.put("next-idle-reason", agent.next().map(DeskPicture::text).orElse(null));
        picture.put("buttons", buttons(List.of(agent.signOut(), agent.goAvailable(), agent.goIdle(),
                view.outdial().outdial(), view.campaign().join(), view.campaign().leave(),
                view.campaign().next(), view.acceptAll(), view.supervision().monitor(), view.supervision().changeState())));
        picture.put("popovers", view.popovers().stream().map(this::popover).toList());
        picture.put("acceptable", view.acceptable());
        picture.put("contacts", view.contacts().stream().map(this::contact).toList());
        picture.put("dialogs", dialogs(view));
        List<String> notices = view.notices().stream().map(DeskPicture::notice).toList();
        picture.put("notices", notices);
        picture.put("notice", notices.isEmpty() ? null : notices.getLast());
        picture.put("switch", view.health().switchUp() ? "up" : "down");
        picture.put("off-hook", view.health().phoneOffHook());
        picture.put("noise-removal", Kind.word(view.health().noiseRemoval()));
    }

    /** The words' key without its first part, arguments in brackets. */
    private static String notice(Notice notice) {
        String key = notice.message().key().replaceFirst("^notice\\.", "");
        return notice.message().arguments().isEmpty() ? key : key + " " + notice.message().arguments();
    }

    /** What stands open and waits for the agent's choice. */
    private List<String> dialogs(DeskView view) {
        List<String> dialogs = new ArrayList<>();
        view.contacts().stream().filter(contact -> contact.wrapUp().isPresent())
                .forEach(contact -> dialogs.add("wrap-up " + cast.customer(contact)));
        view.popovers().stream().filter(popover -> popover.kind() == PopoverView.Kind.RONA)
                .forEach(_ -> dialogs.add("rona"));
        return dialogs;
    }

    private Map<String, Object> popover(PopoverView popover) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("kind", Kind.word(popover.kind()));
        picture.put("customer", popover.contact().flatMap(cast::customer).orElse(null));
        picture.put("channel", popover.channel().name());
        picture.put("direction", Kind.word(popover.direction()));
        picture.put("title", popover.title());
        picture.put("subtitle", popover.subtitle());
        picture.put("queue", text(popover.queue()));
        picture.put("for", since(popover.since()));
        picture.put("left", popover.until().map(this::left).orElse(null));
        picture.put("rows", popover.rows().stream().map(DeskPicture::row).toList());
        picture.put("buttons", buttons(popover.controls()));
        return picture;
    }

    /** A row that the centre file does not name has the words' key for a label, without its first parts. */
    private static Map<String, Object> row(PopoverView.Row row) {
        Map<String, Object> picture = new LinkedHashMap<>();
        String key = row.key().substring(row.key().lastIndexOf('.') + 1);
        picture.put("label", row.key().isEmpty() ? text(row.label()) : key);
        picture.put("value", text(row.value()));
        return picture;
    }

    private Map<String, Object> contact(ContactView contact) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("customer", cast.customer(contact));
        picture.put("role", Kind.word(contact.role()));
        picture.put("channel", contact.channel().name());
        picture.put("direction", Kind.word(contact.direction()));
        picture.put("stage", Kind.word(contact.status()));
        picture.put("title", contact.title());
        picture.put("number", contact.number());
        picture.put("dialled", contact.dialled());
        picture.put("queue", text(contact.queue()));
        picture.put("for", since(contact.since()));
        picture.put("legs", legs(contact));
        picture.put("participants", contact.participants().stream().map(each -> participant(contact, each)).toList());
        picture.put("post-call", contact.postCall().map(this::since).orElse(null));
        picture.put("recording", Kind.word(contact.recording()));
        picture.put("recording-left", contact.recordingUntil().map(this::left).orElse(null));
        picture.put("denoised", contact.denoised());
        picture.put("variables", variables(contact));
        picture.put("own-texts", ownTexts(contact));
        picture.put("wrap-up", contact.wrapUp().map(this::wrapUp).orElse(null));
        List<ControlView> controls = new ArrayList<>(contact.controls());
        contact.preview().ifPresent(preview -> controls.addAll(preview.controls()));
        picture.put("buttons", buttons(controls));
        return picture;
    }

    private Map<String, Object> legs(ContactView contact) {
        Map<String, Object> legs = new LinkedHashMap<>();
        for (LegView leg : contact.legs()) {
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("party", leg.party());
            picture.put("status", Kind.word(leg.status()));
            picture.put("for", since(leg.since()));
            picture.put("heard", leg.heard());
            picture.put("buttons", buttons(leg.controls()));
            legs.put(Kind.word(leg.role()), picture);
        }
        legs.putIfAbsent(Kind.word(LegView.Role.CONSULT), null);
        return legs;
    }

    private Map<String, Object> participant(ContactView contact, ParticipantView participant) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("who", cast.participant(contact, participant));
        picture.put("role", Kind.word(participant.role()));
        picture.put("on-hold", participant.onHold());
        picture.put("speaks", speaking.contains(participant.leg()) && !participant.onHold());
        return picture;
    }

    private static Map<String, Object> suggestion(WrapUpView.Suggestion suggestion) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("agent", suggestion.agent());
        picture.put("reason", suggestion.reason());
        picture.put("text", suggestion.note());
        return picture;
    }

    /** What the agent typed and somebody else was faster with. */
    private static Map<String, Object> ownTexts(ContactView contact) {
        Map<String, Object> texts = new LinkedHashMap<>();
        contact.data().forEach(v -> v.own().ifPresent(text -> texts.put(v.variable().name(), text)));
        return texts;
    }

    private static Map<String, Object> variables(ContactView contact) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Variable variable : contact.variables()) {
            variables.put(variable.name(), variable.value());
        }
        return variables;
    }

    private Map<String, Object> wrapUp(WrapUpView wrapUp) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("for", since(wrapUp.since()));
        picture.put("reasons", wrapUp.reasons().stream().map(Named::id).toList());
        picture.put("left", wrapUp.until().map(this::left).orElse(null));
        picture.put("default", wrapUp.defaultReason().orElse(null));
        picture.put("suggestions", wrapUp.suggestions().stream().map(DeskPicture::suggestion).toList());
        picture.put("buttons", buttons(List.of(wrapUp.submit(), wrapUp.stopCountdown())));
        return picture;
    }

    private static Map<String, Object> buttons(List<ControlView> controls) {
        Map<String, Object> buttons = new LinkedHashMap<>();
        for (ControlView control : controls) {
            String reason = control.reason().map(r -> " (" + Kind.word(r) + ")").orElse("");
            buttons.put(Kind.word(control.control()), Kind.word(control.availability()) + reason);
        }
        return buttons;
    }

    private String since(Instant instant) {
        return Times.format(Duration.between(instant, now));
    }

    private String left(Instant instant) {
        return Times.format(Duration.between(now, instant));
    }

    private static String text(Label label) {
        return label.in(Locale.ENGLISH);
    }
}
