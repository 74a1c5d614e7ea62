// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.patchbay.api.Callbacks;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.api.HttpDoor;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.centre.targets.Directories;
import org.patchbay.centre.targets.Targets;
import org.patchbay.codec.CanonicalState;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.Directory;
import org.patchbay.spi.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contact centre in this process: engine, journal, switch, desks. What its journal knows is there again
 * after a restart; then the switch is opened and everything is read again.
 */
public final class EmbeddedCentre implements Centre, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCentre.class);

    private final Parts parts;
    private final Setup setup;
    private final LookUps lookUps;
    private final CentreLoop loop;
    private final Desks desks;
    private final Channels channels;
    private final Directories directories;
    private final Targets targets;
    private final Observers observers;
    private final LiveLists lists;
    private final Speakers speakers;
    private final OpenSwitch openSwitch;
    private final Callbacks callbacks;
    private final Doors doors;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Housekeeping housekeeping;
    private CentreWatch watch;
    /** The centre's thread's own. */
    private CentreFile file;

    private EmbeddedCentre(Parts parts, Setup setup) {
        this.parts = parts;
        this.setup = setup;
        this.lookUps = new LookUps(parts.outside());
        this.observers = new Observers(this::count);
        this.audit = new AuditTrail(setup.data().resolve("audit.log"));
        this.loop = new CentreLoop(parts.pulse(), parts, new Outside(), observers);
        this.lists = new LiveLists(loop, observers.figures(), observers.recordings(), task -> parts.desks().execute(task));
        this.speakers = new Speakers(loop, task -> parts.desks().execute(task));
        this.openSwitch = new OpenSwitch(loop, parts, setup, speakers);
        observers.onSettled(touched -> {
            lists.settled(touched);
            speakers.settled(touched);
        });
        this.callbacks = new CallbackRequests(loop, parts, observers.callbacks());
        this.doors = new Doors(parts.outside(), callbacks, setup.file().toAbsolutePath().getParent());
        this.directories = new Directories(parts.outside(), parts.timeline().isEmpty());
        this.targets = new Targets(parts.desks(), () -> parts.timeline().map(Timeline::now).orElseGet(parts.clock()::instant),
                directories);
        this.jobs = new Jobs(loop, parts);
        this.housekeeping = new Housekeeping(loop, parts, () -> file.recordingRules(), openSwitch::sweepRecordings);
        this.desks = new Desks(loop, parts, audit, targets, observers, lists, speakers);
        this.channels = new Channels(loop, parts,
                name -> file.channelSettings(name, setup.data(), setup.file().toAbsolutePath().getParent()));
    }

    /**
     * Blocks while the journal is read.
     *
     * @throws CentreFileException when the centre file is wrong and the journal knows no earlier one
     * @throws org.patchbay.spi.JournalException when the journal can't be read
     * @throws org.patchbay.codec.CodecException when something in it is not understood; it is left as it is
     */
    public static EmbeddedCentre open(Parts parts, Setup setup) throws CentreFileException {
        EmbeddedCentre centre = new EmbeddedCentre(parts, setup);
        centre.start();
        return centre;
    }

    private void start() throws CentreFileException {
        Optional<CentreFile> before = inJournal(loop.replay());
        CentreFile now = fromDisk(before);
        file = before.orElse(now);
        loop.start(file.configuration());
        loop.run(() -> {
            List<Agent> signedIn = List.copyOf(loop.state().agents());
            loop.after(() -> targets.changed(signedIn, List.of()));
            if (!now.hash().equals(loop.state().configuration())) {
                file = now;
                loop.adopt(now);
            }
            CentreFile inForce = file;
            loop.after(() -> lists(inForce, true));
            List<Job> pending = List.copyOf(loop.state().work().jobs());
            loop.after(() -> {
                useContactLists();
                jobs.begin(pending);
            });
            loop.after(() -> openSwitch.use(inForce));
            loop.after(() -> doors.use(inForce.web()));
            housekeeping.look();
        });
        housekeeping.begin();
        if (setup.watch()) {
            watch = new CentreWatch(setup.file(), this::adopt);
        }
    }

    /** In a replay the days are counted as the centre file of then says it. */
    private void count(CentreEvent.ConfigurationAdopted adopted) {
        Optional<CentreFile> known = Optional.ofNullable(file).filter(f -> f.hash().equals(adopted.hash()));
        known.or(() -> inJournal(Optional.of(adopted.text())))
                .ifPresent(f -> observers.figures().adopt(f.zone(), f.serviceLevels(), f.configuration()));
    }

    /** A text that an older program took may be wrong for this one; then only the file counts. */
    private static Optional<CentreFile> inJournal(Optional<String> text) {
        try {
            return text.isPresent() ? Optional.of(CentreFile.read("journal", text.get())) : Optional.empty();
        } catch (CentreFileException e) {
            LOG.warn("the configuration in the journal is not valid any more:\n{}", e.getMessage());
            return Optional.empty();
        }
    }

    private CentreFile fromDisk(Optional<CentreFile> before) throws CentreFileException {
        try {
            CentreFile read = CentreFile.read(setup.file());
            read.warnings().forEach(w -> LOG.warn("{}", w));
            return read;
        } catch (CentreFileException e) {
            LOG.error("the centre file is wrong:\n{}", e.getMessage());
            return before.orElseThrow(() -> e);
        }
    }

    /** Look at the centre file again: it is taken over whole, or refused whole and the old one stays. */
    public void adopt() {
        try {
            CentreFile read = CentreFile.read(setup.file());
            read.warnings().forEach(w -> LOG.warn("{}", w));
            loop.run(() -> adopt(read));
        } catch (CentreFileException e) {
            LOG.error("the centre file is wrong; the one before stays in force:\n{}", e.getMessage());
            loop.run(() -> loop.refuseConfiguration(e.problems().size()));
        }
    }

    private void adopt(CentreFile next) {
        if (next.hash().equals(loop.state().configuration())) {
            return;
        }
        boolean otherSwitch = openSwitch.isOther(file, next);
        boolean otherChannels = !next.channels().equals(file.channels());
        boolean otherDirectories = !next.directories().equals(file.directories());
        boolean otherRecordings = !next.recordingRules().equals(file.recordingRules());
        file = next;
        loop.adopt(next);
        lists.beginAgain();
        LOG.info("centre file {} taken over", next.hash());
        loop.after(() -> lists(next, otherDirectories));
        loop.after(() -> doors.use(next.web()));
        loop.after(this::useContactLists);
        if (otherSwitch) {
            loop.after(() -> openSwitch.use(next));
        }
        if (otherRecordings) {
            housekeeping.look();
        }
        if (otherChannels) {
            loop.after(channels::reopen);
        }
    }

    /** What desks may call is that of this file now. */
    private void lists(CentreFile inForce, boolean otherDirectories) {
        targets.adopt(inForce);
        if (otherDirectories) {
            Path folder = setup.file().toAbsolutePath().getParent();
            directories.use(inForce.directories().keySet(),
                    name -> inForce.directorySettings(name, setup.data(), folder));
        }
    }

    /** Whoever keeps contact lists has come. */
    public void contactListsCame() {
        loop.run(() -> loop.after(this::useContactLists));
    }

    private void useContactLists() {
        parts.lists().get().ifPresent(lists -> lists.use(
                file.contactLists(setup.data(), setup.file().toAbsolutePath().getParent()),
                campaign -> loop.run(() -> loop.decide(new CentreCommand.ListRead(campaign)))));
    }

    /** For tests: what is done every few minutes is done now. */
    void keepHouse() {
        loop.run(housekeeping::look);
    }

    /** A plugin brings a channel. */
    public void add(ContactChannel channel) {
        channels.add(channel);
    }

    public void remove(ContactChannel channel) {
        channels.remove(channel);
    }

    /** Lets websites and chatbots in, where the centre file says so. */
    public void add(HttpDoor door) {
        doors.add(door);
    }

    public void remove(HttpDoor door) {
        doors.remove(door);
    }

    /** Where customers ask to be called back. */
    public Callbacks callbacks() {
        return callbacks;
    }

    /** A plugin brings a directory. */
    public void add(String name, Directory directory) {
        directories.add(name, directory);
    }

    public void remove(String name, Directory directory) {
        directories.remove(name, directory);
    }

    @Override
    public CompletionStage<List<AgentEntry>> agents() {
        return ask(() -> loop.configuration().agents().values().stream()
                .filter(a -> !file.phoneOnly().contains(a.id()))
                .map(a -> new AgentEntry(a.id(), a.name(), a.extension()))
                .sorted(Comparator.comparing(AgentEntry::name)).toList());
    }

    private <T> CompletionStage<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.run(() -> {
            T value = question.get();
            loop.after(() -> desks.tell(() -> answer.complete(value)));
        });
        return answer;
    }

    @Override
    public CompletionStage<DeskSession> open(AgentId agent, DeskListener listener) {
        CompletableFuture<DeskSession> answer = new CompletableFuture<>();
        loop.run(() -> desks.open(agent, listener, answer));
        return answer;
    }

    /** For tests: the state as bytes, on the centre's thread. */
    CompletionStage<byte[]> canonicalState() {
        return ask(() -> CanonicalState.bytes(loop.state()));
    }

    /** Calls go on; the journal is closed by whoever opened it. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        doors.close();
        housekeeping.close();
        loop.stop();
        channels.close();
        directories.close();
        openSwitch.close();
        desks.closeAll();
        parts.close();
    }

    private final class Outside implements Effects {

        @Override
        public void plan(MediaPlan plan) {
            parts.pbx().realise(plan);
        }

        @Override
        public void resynchronise(List<MediaPlan> plans) {
            parts.pbx().resynchronise(plans);
        }

        @Override
        public void refuse(LegId leg) {
            parts.pbx().refuse(leg);
        }

        @Override
        public List<AgentId> shown() {
            return List.copyOf(desks.agents());
        }

        @Override
        public boolean isShown(AgentId agent) {
            return desks.isOpen(agent);
        }

        @Override
        public void agents(List<Agent> signedIn, List<AgentId> signedOut) {
            targets.changed(signedIn, signedOut);
        }

        @Override
        public void show(AgentId agent, DeskView view) {
            desks.show(agent, view);
        }

        @Override
        public void recents(AgentId agent, List<Recent> recents) {
            desks.recents(agent, recents);
        }

        @Override
        public void jobs(List<Job> begun) {
            jobs.begin(begun);
        }

        @Override
        public void text(Contact contact, ContactEvent event) {
            channels.happened(contact, event);
        }

        /** On a virtual timeline there is no other system. */
        @Override
        public void lookUp(ContactId contact, FlowRun run, Step.LookUp step) {
            CompletionStage<SortedMap<String, String>> answer = parts.timeline().isPresent()
                    ? CompletableFuture.completedStage(new TreeMap<>())
                    : lookUps.ask(run.lookUp().orElseThrow().text(), step);
            answer.thenAccept(values -> loop.run(
                    () -> loop.decide(new CentreCommand.LookUpEnded(contact, run.step(), values))));
        }

        @Override
        public void audit(long number, String line) {
            parts.scribe().execute(() -> {
                try {
                    audit.write(number, line);
                } catch (UncheckedIOException e) {
                    LOG.error("{}; the journal still has it", e.getMessage(), e);
                }
            });
        }

        @Override
        public void journal(boolean up) {
            desks.journal(up);
        }
    }
}
