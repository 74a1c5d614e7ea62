// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.Callbacks;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.api.HttpDoor;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.CrmConnector;
import org.patchbay.spi.Directory;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Journals;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.files.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded centre as a service. Framework or system properties say where things lie:
 * {@code patchbay.data} (folder of journal and keys; in the workspace), {@code patchbay.centre.file} (the
 * centre file; the sample centre, laid down in the data folder) and {@code patchbay.switch} (in place of the
 * switch the file names).
 *
 * <p>The journal is read on a thread of its own; until that is done, questions wait. Where it fails, they
 * fail with the reason.
 */
@Component
public final class CentreComponent implements Centre, Callbacks {

    static final String FILE = "patchbay.centre.file";

    private static final Logger LOG = LoggerFactory.getLogger(CentreComponent.class);
    private static final String SAMPLE = "sample.yaml";
    private static final String SAMPLE_LIST = "spring-offer.csv";

    private final CompletableFuture<EmbeddedCentre> centre = new CompletableFuture<>();
    private final List<CrmConnector> customers = new CopyOnWriteArrayList<>();
    private final BundleContext context;
    private final Journals journals;
    private final Pbx pbx;
    private final Thread starter;
    private volatile RecordingStore recordings;
    private volatile ContactLists lists;
    /** The starter's until it is done. */
    private Journal journal;
    private KeyRing keys;

    @Activate
    public CentreComponent(BundleContext context, @Reference(target = "(" + Journals.SCHEME + "=sqlite)") Journals journals,
            @Reference(target = "(" + Pbx.NAME + "=telephony)") Pbx pbx) {
        this.context = context;
        this.journals = journals;
        this.pbx = pbx;
        this.starter = Thread.ofPlatform().name("centre-start").daemon().start(this::start);
    }

    private void start() {
        try {
            Path data = DataFolder.of(context::getProperty);
            Files.createDirectories(data);
            Setup setup = new Setup(file(data), data, property(Pbx.NAME), true);
            journal = journals.open(URI.create("sqlite:" + data.resolve("journal.db").toUri().getRawPath()));
            keys = new KeyRing(data);
            Parts parts = Parts.real(journal, keys, pbx, Clock.systemUTC(), () -> List.copyOf(customers),
                    () -> Optional.ofNullable(recordings)).with(() -> Optional.ofNullable(lists));
            centre.complete(EmbeddedCentre.open(parts, setup));
        } catch (Exception e) {
            LOG.error("the centre could not start", e);
            centre.completeExceptionally(e);
        }
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }

    private Path file(Path data) throws IOException {
        Optional<Path> given = property(FILE).map(Path::of);
        if (given.isPresent()) {
            return given.get().toAbsolutePath();
        }
        Path own = data.resolve("centre.yaml");
        if (!Files.exists(own)) {
            lay(SAMPLE_LIST, data.resolve(SAMPLE_LIST));
            lay(SAMPLE, own);
        }
        return own;
    }

    private static void lay(String name, Path file) throws IOException {
        try (InputStream sample = CentreComponent.class.getResourceAsStream(name)) {
            Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCustomers(CrmConnector connector) {
        customers.add(connector);
    }

    void removeCustomers(CrmConnector connector) {
        customers.remove(connector);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChannel(ContactChannel channel) {
        centre.thenAccept(c -> c.add(channel));
    }

    void removeChannel(ContactChannel channel) {
        centre.thenAccept(c -> c.remove(channel));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDirectory(Directory directory, Map<String, Object> properties) {
        centre.thenAccept(c -> c.add(name(properties), directory));
    }

    void removeDirectory(Directory directory, Map<String, Object> properties) {
        centre.thenAccept(c -> c.remove(name(properties), directory));
    }

    private static String name(Map<String, Object> properties) {
        return String.valueOf(properties.get(Directory.NAME));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDoor(HttpDoor door) {
        centre.thenAccept(c -> c.add(door));
    }

    void removeDoor(HttpDoor door) {
        centre.thenAccept(c -> c.remove(door));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setRecordings(RecordingStore store) {
        recordings = store;
    }

    void unsetRecordings(RecordingStore store) {
        if (recordings == store) {
            recordings = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setLists(ContactLists keeper) {
        lists = keeper;
        centre.thenAccept(EmbeddedCentre::contactListsCame);
    }

    void unsetLists(ContactLists keeper) {
        if (lists == keeper) {
            lists = null;
        }
    }

    @Override
    public CompletionStage<List<AgentEntry>> agents() {
        return centre.thenCompose(EmbeddedCentre::agents);
    }

    @Override
    public CompletionStage<DeskSession> open(AgentId agent, DeskListener listener) {
        return centre.thenCompose(c -> c.open(agent, listener));
    }

    @Override
    public CompletionStage<Answer> request(CommandId id, Request request) {
        return centre.thenCompose(c -> c.callbacks().request(id, request));
    }

    @Override
    public CompletionStage<Optional<State>> state(ContactId callback) {
        return centre.thenCompose(c -> c.callbacks().state(callback));
    }

    @Override
    public CompletionStage<Cancelled> cancel(CommandId id, ContactId callback) {
        return centre.thenCompose(c -> c.callbacks().cancel(id, callback));
    }

    @Override
    public CompletionStage<Boolean> takesRequests() {
        return centre.thenCompose(c -> c.callbacks().takesRequests());
    }

    @Deactivate
    void stop() throws InterruptedException {
        starter.join();
        if (centre.isDone() && !centre.isCompletedExceptionally()) {
            centre.join().close();
        }
        if (journal != null) {
            journal.close();
        }
        if (keys != null) {
            keys.close();
        }
    }
}
