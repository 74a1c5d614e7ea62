// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.patchbay.api.Callbacks;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Talk;

/** Does what the steps say, at desks, phones and the switch. */
final class Hands {

    /** A contact that nobody has: the centre refuses it. */
    private static final ContactId NONE = new ContactId("none");

    private final Script script;
    private final Stage stage;
    private final Teamwork teamwork;
    private final DataDeeds data = new DataDeeds();
    private int commands;

    Hands(Script script, Stage stage) {
        this.script = script;
        this.stage = stage;
        this.teamwork = new Teamwork(script);
    }

    /** @return what the centre says to it, where it is something asked of the centre */
    Optional<CompletionStage<Outcome>> act(Deed.Act act) {
        return switch (act.verb().who) {
            case AGENT -> agent(act);
            case CUSTOMER -> customer(act);
            case SWITCH -> {
                trouble(act);
                yield Optional.empty();
            }
            case CENTRE -> {
                stage.restartCentre();
                yield Optional.empty();
            }
            case SCREEN -> throw new IllegalStateException("without a screen there is nothing to " + act.verb().words);
        };
    }

    private Optional<CompletionStage<Outcome>> agent(Deed.Act act) {
        AgentId agent = new AgentId(act.actor());
        return switch (act.verb()) {
            case SIGN_IN -> ask(act, new AgentCommand.SignIn(agent, true));
            case SIGN_OUT -> ask(act, new AgentCommand.SignOut(agent));
            case GO_AVAILABLE -> ask(act, new AgentCommand.GoAvailable(agent));
            case GO_IDLE -> ask(act, new AgentCommand.GoIdle(agent, act.argument()));
            case ACCEPT_ALL -> ask(act, new AgentCommand.AcceptAll(agent));
            case ACCEPT -> ask(act, contact -> new AgentCommand.Accept(agent, contact), ContactView.Status.OFFERED);
            case DECLINE -> ask(act, contact -> new AgentCommand.Decline(agent, contact), ContactView.Status.OFFERED);
            case HOLD -> ask(act, contact -> new AgentCommand.Hold(agent, contact), ContactView.Status.ACTIVE);
            case RESUME -> ask(act, contact -> new AgentCommand.Resume(agent, contact), ContactView.Status.ACTIVE);
            case END -> ask(act, contact -> new AgentCommand.End(agent, contact), ContactView.Status.ACTIVE);
            case CANCEL -> ask(act, contact -> new AgentCommand.Cancel(agent, contact), ContactView.Status.ACTIVE);
            case OUTDIAL -> ask(act, outdial(agent, act));
            case WRAP_UP -> ask(act, contact -> new AgentCommand.WrapUp(agent, contact, act.argument()),
                    ContactView.Status.WRAP_UP);
            case JOIN_CAMPAIGN -> ask(act, new AgentCommand.JoinCampaign(agent, new CampaignId(act.argument())));
            case LEAVE_CAMPAIGN -> ask(act, new AgentCommand.LeaveCampaign(agent));
            case NEXT_CONTACT -> ask(act, new AgentCommand.NextContact(agent));
            case SKIP -> ask(act, contact -> new AgentCommand.Skip(agent, contact), ContactView.Status.OFFERED);
            case REMOVE -> ask(act, contact -> new AgentCommand.Remove(agent, contact), ContactView.Status.OFFERED);
            case STOP_COUNTDOWN -> ask(act, contact -> new AgentCommand.StopWrapUpCountdown(agent, contact),
                    ContactView.Status.WRAP_UP);
            case EDIT -> {
                shown(act).ifPresent(contact -> data.edit(act.actor(), contact, act.argument()));
                yield Optional.empty();
            }
            case PAUSE_RECORDING, RESUME_RECORDING, SAVE, REVERT, REVEAL ->
                ask(act, data.request(act, contact(act, ContactView.Status.ACTIVE), shown(act)).orElseThrow());
            default -> {
                Optional<Teamwork.Request> shared = teamwork.request(act);
                Optional<AgentCommand> supervision = teamwork.supervision(act);
                if (shared.isPresent()) {
                    yield ask(act, shared.get().command(), shared.get().stage());
                }
                if (supervision.isPresent()) {
                    yield ask(act, supervision.get());
                }
                place(act);
                yield Optional.empty();
            }
        };
    }

    /** What the agent does beside the desk. */
    private void place(Deed.Act act) {
        String extension = script.agents().get(act.actor());
        switch (act.verb()) {
            case CLOSE_DESK -> stage.desks().get(act.actor()).close();
            case OPEN_DESK -> stage.openDesk(act.actor());
            case LIST -> stage.desks().get(act.actor()).list(act.argument(), option(act, "search").orElse(""));
            case CLOSE_LIST -> stage.desks().get(act.actor()).closeList();
            case LIFT -> stage.phones().lift(extension);
            case HANG_UP -> stage.phones().hangUp(extension);
            case PRESS_HOLD -> stage.phones().toggleHold(extension);
            case DIAL -> stage.phones().dial(extension, act.argument());
            case PRESS_TRANSFER -> stage.phones().transfer(extension, script.numberOf(act.argument()));
            case SPEAK -> stage.hand().talks(extension, talk(act));
            default -> throw new IllegalStateException(act.verb() + " is nothing that an agent does");
        }
    }

    private AgentCommand outdial(AgentId agent, Deed.Act act) {
        Script.Person person = script.customers().get(act.argument());
        return new AgentCommand.Outdial(agent, person == null ? act.argument() : person.number(), option(act, "queue"),
                option(act, "caller-id"));
    }

    private static Optional<String> option(Deed.Act act, String name) {
        return Optional.ofNullable(act.options().get(name)).map(value -> ((Value.Text) value).text());
    }

    private Optional<CompletionStage<Outcome>> ask(Deed.Act act, Function<ContactId, AgentCommand> command,
            ContactView.Status stage) {
        return ask(act, command.apply(contact(act, stage)));
    }

    private Optional<CompletionStage<Outcome>> ask(Deed.Act act, AgentCommand command) {
        Optional<DeskSession> session = stage.desks().get(act.actor()).session();
        commands++;
        CommandId id = new CommandId("step-" + commands);
        Optional<CompletionStage<Outcome>> outcome = session.map(open -> open.submit(id, command));
        if (command instanceof AgentCommand.Outdial dialled) {
            outcome.ifPresent(stage -> stage.thenAccept(done -> done.contact()
                    .ifPresent(contact -> this.stage.cast().began(contact, dialledWho(act, dialled.number())))));
        }
        return outcome;
    }

    private String dialledWho(Deed.Act act, String number) {
        String digits = Script.digits(number);
        return script.customers().containsKey(act.argument()) ? act.argument()
                : stage.cast().customerOf(digits).orElse(act.argument());
    }

    /** The contact that is meant: the named customer's, or the one on the desk that it can be about. */
    private ContactId contact(Deed.Act act, ContactView.Status wanted) {
        boolean nameFollows = !act.verb().options.contains("customer") && act.verb() != Verb.CHANGE_MONITORING;
        String named = option(act, "customer").orElse(nameFollows ? act.argument() : "");
        List<ContactView> all = stage.desks().get(act.actor()).view().map(view -> view.contacts()).orElse(List.of());
        if (named.isEmpty()) {
            return all.stream().filter(contact -> contact.status() == wanted).findFirst()
                    .or(() -> all.stream().findFirst()).map(ContactView::id).orElse(NONE);
        }
        return all.stream().filter(contact -> stage.cast().customer(contact).equals(named)).findFirst()
                .map(ContactView::id).or(() -> stage.cast().latestContact(named)).orElse(NONE);
    }

    /** The contact that is meant, as the desk shows it. */
    private Optional<ContactView> shown(Deed.Act act) {
        ContactId id = contact(act, ContactView.Status.ACTIVE);
        return stage.desks().get(act.actor()).view().flatMap(
                view -> view.contacts().stream().filter(contact -> contact.id().equals(id)).findFirst());
    }

    // Customers

    private Optional<CompletionStage<Outcome>> customer(Deed.Act act) {
        return switch (act.verb()) {
            case ASK_FOR_CALLBACK -> Optional.of(askForCallback(act));
            case CANCEL_CALLBACK -> Optional.of(cancelCallback(act));
            default -> {
                callOrWrite(act);
                yield Optional.empty();
            }
        };
    }

    /** As a website asks for its visitor. */
    private CompletionStage<Outcome> askForCallback(Deed.Act act) {
        Script.Person person = script.customers().get(act.actor());
        Map<String, Personal> variables = new LinkedHashMap<>();
        variables(act).forEach((name, value) -> variables.put(name, new Personal(value)));
        commands++;
        return stage.callbacks().request(new CommandId("step-" + commands), new Callbacks.Request(new Personal(person.name()),
                new Personal(person.number()), new EntryPointId(act.argument()), variables)).thenApply(answer -> {
                    answer.callback().ifPresent(contact -> stage.cast().began(contact, act.actor()));
                    return answer.callback().map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(reason(answer.faults().getFirst())));
                });
    }

    private static Reason reason(Callbacks.Fault fault) {
        return switch (fault.path().getFirst()) {
            case "number" -> Reason.INVALID_NUMBER;
            case "entryPoint" -> Reason.NO_ENTRY_POINT;
            default -> throw new IllegalArgumentException("no such variable, or not such a value: " + fault.path());
        };
    }

    private CompletionStage<Outcome> cancelCallback(Deed.Act act) {
        commands++;
        return stage.callbacks().cancel(new CommandId("step-" + commands), stage.cast().latestContact(act.actor()).orElse(NONE))
                .thenApply(done -> switch (done) {
                    case DONE -> Outcome.DONE;
                    case TOO_LATE -> Outcome.refused(Reason.ALREADY_ANSWERED);
                    case UNKNOWN -> Outcome.refused(Reason.NO_SUCH_CONTACT);
                });
    }

    private void callOrWrite(Deed.Act act) {
        Script.Person person = script.customers().get(act.actor());
        switch (act.verb()) {
            case CALL -> stage.hand().customerCalls(act.actor(), person.number(), person.name(),
                    Script.digits(act.argument()), span(option(act, "patience").orElse("")));
            case CUSTOMER_HANGS_UP -> {
                stage.hand().customerHangsUp(act.actor());
                stage.hand().customerHangsUp(person.number());
            }
            case PRESS_KEYS -> {
                stage.hand().customerPresses(act.actor(), act.argument());
                stage.hand().customerPresses(person.number(), act.argument());
            }
            case CUSTOMER_SPEAKS -> {
                stage.hand().talks(act.actor(), talk(act));
                stage.hand().talks(person.number(), talk(act));
            }
            case WRITE -> write(act, person);
            case LEAVE -> script.channels().forEach(name -> stage.channel(name).leave(act.actor()));
            default -> throw new IllegalStateException(act.verb() + " is nothing that a customer does");
        }
    }

    static Talk talk(Deed.Act act) {
        return Talk.valueOf(act.argument().replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    private void write(Deed.Act act, Script.Person person) {
        ContactId contact = stage.channel(act.argument()).write(act.actor(), person.name(),
                option(act, "to").orElse(act.argument()), variables(act));
        stage.cast().began(contact, act.actor());
    }

    private static Map<String, String> variables(Deed.Act act) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (act.options().get("variables") instanceof Value.Fields fields) {
            fields.fields().forEach(field -> variables.put(field.name().text(), ((Value.Text) field.value()).text()));
        }
        return variables;
    }

    private static Duration span(String text) {
        return Times.span(text).orElse(Duration.ZERO);
    }

    // Trouble

    private void trouble(Deed.Act act) {
        Duration howLong = span(act.argument());
        switch (act.verb()) {
            case LOSE_LINK -> stage.hand().fail(Failure.LINK, "", howLong);
            case RESTORE_LINK -> stage.hand().repair(Failure.LINK, "");
            case REFUSE_NEXT -> stage.hand().fail(Failure.REFUSE_PLAN, contactOf(act.argument()), Duration.ZERO);
            case SLOW_NEXT -> stage.hand().fail(Failure.SLOW_PLAN, contactOf(option(act, "customer").orElse("")), howLong);
            case DROP -> stage.hand().fail(Failure.DROP_LEG, party(act.argument()), Duration.ZERO);
            case NO_FREE_LINE -> stage.hand().fail(Failure.CONGESTION, "", Duration.ZERO);
            case DEAD_PHONE -> stage.hand().fail(Failure.PHONE, script.agents().get(act.argument()),
                    span(option(act, "for").orElse("")));
            case REPAIR_PHONE -> stage.hand().repair(Failure.PHONE, script.agents().get(act.argument()));
            case BREAK_RECORDING -> stage.hand().fail(Failure.RECORDING, "", Duration.ZERO);
            case RESTART -> stage.hand().fail(Failure.RESTART, "", howLong);
            case LAG -> stage.lag(howLong);
            default -> throw new IllegalStateException(act.verb() + " is nothing that goes wrong at a switch");
        }
    }

    private String contactOf(String customer) {
        return stage.cast().latestContact(customer).map(ContactId::value).orElse("");
    }

    /** As the switch knows the party: an agent's extension, or the customer's name; a number where we called it. */
    private String party(String name) {
        return script.agents().getOrDefault(name, name);
    }
}
