// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Notice.Kind;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door between the centre and the screen. Views come in from any thread and are handed to parts on
 * the UI thread, the latest only; commands go out and their outcomes come back on the UI thread. Everything
 * else a part needs hangs here too: words, look, clock, notices. All methods are for the UI thread.
 */
public final class Desk {
    /** After this the outcome of a command is unknown. */
    public static final long ANSWER_SECONDS = 10;

    private static final int BEAT_MILLIS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Display display;
    private final Words words;
    private final Look look;
    private final CentreClock clock;
    private final Ticker ticker;
    private final Notices notices;
    private final Actions actions = new Actions();
    private final Selection selection = new Selection();
    private final Settings settings = new Settings();
    private final Frame frame;
    private final DeskParts parts;
    private final Bindings firstListeners = new Bindings();
    private final Bindings viewListeners = new Bindings();
    private final Bindings healthListeners = new Bindings();
    private final Bindings sessionListeners = new Bindings();
    private Optional<DeskView> view = Optional.empty();
    private Optional<DeskSession> session = Optional.empty();
    private Health health = Health.NONE;
    private final Turns rest = new Turns(this::post, this::rest);

    /** @param nanos a monotonic clock */
    public Desk(Display display, Words words, Look look, DeskParts parts, LongSupplier nanos) {
        this.display = display;
        this.words = words;
        this.look = look;
        this.parts = parts;
        this.clock = new CentreClock(nanos);
        this.notices = new Notices(clock::now);
        this.ticker = new Ticker(display);
        this.frame = new Frame(display);
    }

    public Display display() {
        return display;
    }

    public Words words() {
        return words;
    }

    public Look look() {
        return look;
    }

    public CentreClock clock() {
        return clock;
    }

    public Ticker ticker() {
        return ticker;
    }

    public Notices notices() {
        return notices;
    }

    public Actions actions() {
        return actions;
    }

    public Selection selection() {
        return selection;
    }

    public Settings settings() {
        return settings;
    }

    /** The desk's window, for what stands beside it. */
    public Frame frame() {
        return frame;
    }

    /** What capabilities bring to the screen, live. */
    public DeskParts parts() {
        return parts;
    }

    public Health health() {
        return health;
    }

    /** The latest view; empty before signing in. */
    public Optional<DeskView> view() {
        return view;
    }

    public Optional<DeskSession> session() {
        return session;
    }

    /** Whose desk it is. */
    public Optional<AgentId> agent() {
        return view.map(v -> v.agent().id());
    }

    /** Called with the latest view now, if there is one, and with each later one until the widget is disposed. */
    public void follow(Widget widget, Consumer<DeskView> part) {
        viewListeners.bind(widget, () -> view.ifPresent(part));
    }

    /**
     * As {@link #follow}, for what the agent must see first: called before the others, and what it shows is
     * painted before the rest of the desk is worked out (POP-01).
     */
    public void followFirst(Widget widget, Consumer<DeskView> part) {
        firstListeners.bind(widget, () -> view.ifPresent(part));
    }

    /** Called now and whenever a line comes or goes. */
    public void followHealth(Widget widget, Consumer<Health> part) {
        healthListeners.bind(widget, () -> part.accept(health));
    }

    /** Called now and whenever a session opens or ends. */
    public void followSession(Widget widget, Consumer<Optional<DeskSession>> part) {
        sessionListeners.bind(widget, () -> part.accept(session));
    }

    /** Open an agent's desk at the centre; completes on the UI thread. */
    public CompletionStage<DeskSession> open(Centre centre, AgentId agent) {
        close();
        notices.clear();
        return onUi(centre.open(agent, listener()).thenApply(opened -> opened), (opened, failure) -> {
            if (opened != null) {
                session = Optional.of(opened);
                setHealth(new Health(true, health.journal()));
                sessionListeners.run();
                beat(opened);
            }
        });
    }

    /** From the UI thread itself: while it hangs the centre hears nothing, and offers nothing (DESK-01). */
    private void beat(DeskSession beating) {
        if (session.filter(open -> open == beating).isPresent()) {
            beating.alive();
            display.timerExec(BEAT_MILLIS, () -> beat(beating));
        }
    }

    /** Leave the desk. Calls go on. */
    public void close() {
        session.ifPresent(DeskSession::close);
        ended();
    }

    /**
     * Ask the centre for something. A refusal is shown as a notice in words; no answer within {@link
     * #ANSWER_SECONDS} is "unknown", and the notice offers to ask again under the same id.
     *
     * @return completes on the UI thread; exceptionally when the outcome is unknown
     */
    public CompletionStage<Outcome> submit(AgentCommand command) {
        return submit(new CommandId(UUID.randomUUID().toString()), command);
    }

    /** The result of work elsewhere, handed over on the UI thread. */
    public <T> CompletionStage<T> onUi(CompletionStage<T> stage, BiConsumer<? super T, Throwable> then) {
        CompletableFuture<T> result = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> UiThread.post(display, () -> {
            then.accept(value, failure);
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(cause(failure));
            }
        }));
        return result;
    }

    /** For news from any thread: runs on the UI thread soon, or never where the display is gone. */
    public void post(Runnable news) {
        UiThread.post(display, news);
    }

    /** Unexpected trouble: logged once with its stack, shown as one calm notice. */
    public void trouble(String where, Throwable failure) {
        LOG.error("{} failed", where, failure);
        notices.show(Notice.of(Kind.ERROR, "ui.notice.trouble"));
    }

    private CompletionStage<Outcome> submit(CommandId id, AgentCommand command) {
        if (session.isEmpty()) {
            notices.show(Notice.of(Kind.WARNING, "ui.notice.no-centre"));
            return CompletableFuture.failedStage(new IllegalStateException("no session"));
        }
        CompletionStage<Outcome> answer = session.get().submit(id, command).toCompletableFuture().copy()
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        return onUi(answer, (outcome, failure) -> tell(id, command, outcome, failure));
    }

    private void tell(CommandId id, AgentCommand command, Outcome outcome, Throwable failure) {
        if (failure == null) {
            outcome.refusal().ifPresent(reason -> notices.show(Notice.of(Kind.WARNING, "reason." + reason.name())));
        } else if (cause(failure) instanceof TimeoutException) {
            notices.show(Notice.of(Kind.WARNING, "ui.notice.unknown").withAction("ui.notice.ask-again",
                    () -> submit(id, command)));
        } else {
            trouble(command.getClass().getSimpleName(), failure);
        }
    }

    private DeskListener listener() {
        ViewInbox inbox = new ViewInbox(display, this::arrived);
        return new DeskListener() {
            @Override
            public void show(DeskView fresh) {
                inbox.put(fresh);
            }

            @Override
            public void journal(boolean up) {
                UiThread.post(display, () -> setHealth(new Health(health.centre(), up)));
            }

            @Override
            public void closed() {
                UiThread.post(display, Desk.this::takenOver);
            }
        };
    }

    /** Show a view, all of it now; what tests do by hand. */
    public void show(DeskView fresh) {
        take(fresh);
        rest().forEachRemaining(Runnable::run);
    }

    /** Windows are painted before what is posted runs, so what comes first is on the screen before the rest. */
    private void arrived(DeskView fresh) {
        rest.want();
        take(fresh);
    }

    private void take(DeskView fresh) {
        view = Optional.of(fresh);
        clock.set(fresh.centreTime());
        firstListeners.run();
    }

    private Iterator<Runnable> rest() {
        List<Runnable> parts = new ArrayList<>();
        view.ifPresent(latest -> {
            parts.addAll(selection.show(latest));
            parts.addAll(viewListeners.round());
            parts.add(() -> view.ifPresent(notices::show));
        });
        return parts.iterator();
    }

    private void takenOver() {
        ended();
        notices.show(Notice.of(Kind.WARNING, "ui.notice.closed"));
    }

    private void ended() {
        session = Optional.empty();
        view = Optional.empty();
        setHealth(Health.NONE);
        sessionListeners.run();
    }

    private void setHealth(Health fresh) {
        health = fresh;
        healthListeners.run();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
