// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.model.Channel;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.desk.PopoverView.Row;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.desk.PreviewView;

/** The stack of popovers: by channel, the earliest first inside a channel (POP-12, POP-13). */
public final class Popovers {

    private static final int MIN_ROWS = 3;
    private static final int MAX_ROWS = 6;
    private static final Comparator<PopoverView> STACK = Comparator
            .comparingInt((PopoverView p) -> p.channel().rank()).thenComparing(PopoverView::since)
            .thenComparing(PopoverView::key);

    private final State state;
    private final Configuration configuration;
    private final Agent agent;
    private final Controls controls;
    private final Numbers numbers;

    public Popovers(State state, Configuration configuration, Agent agent, Controls controls, Numbers numbers) {
        this.state = state;
        this.configuration = configuration;
        this.agent = agent;
        this.controls = controls;
        this.numbers = numbers;
    }

    public List<PopoverView> of(List<Contact> contacts) {
        List<PopoverView> all = new ArrayList<>();
        for (Contact contact : contacts) {
            contact.engagement(agent.id()).filter(Engagement::isOffer)
                    .ifPresent(part -> all.add(isReservation(contact) ? reservation(contact, part) : request(contact, part)));
            contact.campaign().filter(c -> c.stage() == Stage.SHOWN)
                    .flatMap(_ -> contact.engagement(agent.id())).filter(Engagement::isPreview)
                    .ifPresent(_ -> all.add(preview(contact)));
        }
        all.sort(STACK);
        if (agent.presence().ronaCause().isPresent()) {
            all.add(rona());
        }
        return all;
    }

    private static boolean isReservation(Contact contact) {
        return contact.campaign().filter(c -> c.stage() == Stage.RESERVING).isPresent();
    }

    private PopoverView request(Contact contact, Engagement part) {
        String subtitle = numbers.number(contact.origin()) + " → " + numbers.dialled(contact.origin());
        Optional<Instant> until = part.until();
        return new PopoverView(contact.id() + "/" + part.began(), kind(contact, part), Optional.of(contact.id()),
                contact.origin().channel(), contact.origin().direction(), numbers.title(contact), subtitle,
                configuration.queueLabel(contact.queue()), since(contact, part), until, rows(contact),
                buttons(contact).map(c -> controls.of(c, contact)).toList());
    }

    /** Who is to be called back has waited since asking for it (CB-09). */
    private static Instant since(Contact contact, Engagement part) {
        return contact.isCallback() ? contact.origin().arrived() : part.began();
    }

    private static Stream<Control> buttons(Contact contact) {
        Stream<Control> usual = Stream.of(Control.DECLINE, Control.ACCEPT);
        return contact.isCallback() ? Stream.concat(Stream.of(Control.CANCEL), usual) : usual;
    }

    /** Nothing of the customer is told before the agent is reserved (CAMP-05). */
    private PopoverView reservation(Contact contact, Engagement part) {
        return new PopoverView(contact.id() + "/" + part.began(), Kind.RESERVATION, Optional.of(contact.id()),
                contact.origin().channel(), contact.origin().direction(), campaign(contact).text(), "",
                configuration.queueLabel(contact.queue()), part.began(), part.until(), List.of(),
                List.of(controls.of(Control.DECLINE, contact), controls.of(Control.ACCEPT, contact)));
    }

    private PopoverView preview(Contact contact) {
        PreviewViews views = new PreviewViews(configuration, controls);
        PreviewView preview = views.of(contact);
        return new PopoverView(contact.id() + "/" + preview.since(), Kind.PREVIEW, Optional.of(contact.id()),
                contact.origin().channel(), contact.origin().direction(), numbers.title(contact),
                numbers.number(contact.origin()), preview.campaign(), preview.since(), preview.until(), preview.details(),
                preview.controls());
    }

    private Label campaign(Contact contact) {
        return new PreviewViews(configuration, controls).campaign(contact);
    }

    private static Kind kind(Contact contact, Engagement part) {
        if (part.role() == PartRole.CONSULTED) {
            return Kind.CONSULT;
        }
        if (part.role() == PartRole.SUPERVISOR) {
            return Kind.MONITORING;
        }
        if (contact.origin().direction() == Direction.OUTDIAL && contact.customer().line() == Customer.Line.NOT_DIALLED) {
            return Kind.OUTDIAL;
        }
        if (part.phase() == Engagement.Phase.CONNECTING) {
            return Kind.CONNECTING;
        }
        return contact.isCallback() ? Kind.CALLBACK : Kind.CONTACT_REQUEST;
    }

    /** Three to six rows: the flow's choice without secure variables, filled up from what is known. */
    private List<Row> rows(Contact contact) {
        if (contact.isCallback()) {
            return whoIsCalledBack(contact);
        }
        List<Row> rows = new ArrayList<>();
        contact.consult().ifPresent(consult -> rows.addAll(whoAsks(consult)));
        int first = rows.size();
        List<String> names = contact.origin().flow().map(configuration.flows()::get).map(Flow::popover)
                .orElse(List.of());
        for (String name : names) {
            Variable variable = contact.variables().get(name);
            if (variable != null && !variable.secure() && rows.size() - first < MAX_ROWS) {
                rows.add(Row.of(variable.label(), variable.value()));
            }
        }
        fillers(contact).stream().limit(Math.max(0, MIN_ROWS - rows.size())).forEach(rows::add);
        return rows;
    }

    /** Phone number, queue and DNIS (POP-20); and how often the customer was called in vain (CB-16). */
    private List<Row> whoIsCalledBack(Contact contact) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.worded("ui.popover.caller", Label.of(numbers.number(contact.origin()))),
                Row.worded("ui.popover.queue", configuration.queueLabel(contact.queue())),
                Row.worded("ui.popover.dnis", Label.of(numbers.dialled(contact.origin())))));
        if (contact.customer().attempts() > 0) {
            rows.add(Row.worded("ui.popover.attempts", Label.of(Integer.toString(contact.customer().attempts()))));
        }
        return rows;
    }

    /** Name, number and team of the initiator; through an entry point the number only (CONSULT-13, CONSULT-32). */
    private List<Row> whoAsks(Consult consult) {
        AgentProfile by = state.agent(consult.by()).orElseThrow().profile();
        Row number = Row.worded("ui.popover.agent-dn", Label.of(by.extension()));
        if (consult.target().kind() == Target.Kind.ENTRY_POINT) {
            return List.of(number);
        }
        Label team = Optional.ofNullable(configuration.teams().get(by.team())).map(Team::label)
                .orElse(Label.of(by.team().value()));
        return List.of(Row.worded("ui.popover.agent-name", Label.of(by.name())), number,
                Row.worded("ui.popover.agent-team", team));
    }

    private List<Row> fillers(Contact contact) {
        return List.of(Row.worded("ui.popover.caller", Label.of(numbers.number(contact.origin()))),
                Row.worded("ui.popover.dnis", Label.of(numbers.dialled(contact.origin()))),
                Row.worded("ui.popover.queue", configuration.queueLabel(contact.queue())));
    }

    /** The agent did not take an offer: Available or Idle, by choice (ANS-12). */
    private PopoverView rona() {
        return new PopoverView("rona/" + agent.stateSince(), Kind.RONA, Optional.empty(), Channel.VOICE,
                Direction.INBOUND, "", "", Label.of(""), agent.stateSince(), Optional.empty(), List.of(),
                List.of(controls.of(Control.GO_IDLE), controls.of(Control.GO_AVAILABLE)));
    }
}
