// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskPhone;
import org.patchbay.api.DeskSession;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Message;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.spi.SwitchControl;

/** The centre as a service, with all its bundles: a call on the simulated switch, from ring to wrap-up. */
@Timeout(180)
class WiringIT {

    private static final AgentId ANNA = new AgentId("anna");
    private static final int SECONDS = 60;

    private static final String TOKEN = "of-the-website-0123456789";

    @TempDir
    static Path folder;
    private static int port;

    private final BundleContext context = FrameworkUtil.getBundle(WiringIT.class).getBundleContext();
    private final LinkedBlockingQueue<DeskView> views = new LinkedBlockingQueue<>();
    private DeskView last;
    /** Ids are never used again, not even by another test. */
    private static int commands;

    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(TimeUnit.SECONDS.toMillis(SECONDS));
        assertNotNull(service, type + " is not there");
        return service;
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    private DeskView await(String what, Predicate<DeskView> condition) throws InterruptedException {
        while (last == null || !condition.test(last)) {
            DeskView next = views.poll(SECONDS, TimeUnit.SECONDS);
            assertNotNull(next, "never seen: " + what + "; last seen: " + last);
            last = next;
        }
        return last;
    }

    private void submit(DeskSession desk, AgentCommand command) throws Exception {
        assertTrue(done(desk.submit(new CommandId("w-" + ++commands), command)).accepted(), command.toString());
    }

    /** The component is made when it is first asked for. */
    @BeforeAll
    static void centreFile() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("token"), TOKEN);
        Files.writeString(folder.resolve("centre.yaml"), """
                name: Small
                switches: { simulated: { world: inside, directory: "${data}/simulated" } }
                fallback-queue: main
                queues: { main: { label: Main } }
                teams: { all: { label: All } }
                flows: { calls: { label: Calls, queue: main } }
                entry-points: { line: { label: Line, flow: calls, numbers: ["+493023125100"] } }
                directories: { ldap: { url: "ldap://127.0.0.1:1", base: "dc=example,dc=org" } }
                web: { port: %d, clients: { website: { token: { file: token } } } }
                agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
                """.formatted(port));
        System.setProperty("patchbay.data", folder.resolve("data").toString());
        System.setProperty("patchbay.centre.file", folder.resolve("centre.yaml").toString());
    }

    /** Takes the desk; whoever had it is signed in already, or nobody is. */
    private DeskSession desk() throws Exception {
        DeskSession desk = done(service(Centre.class).open(ANNA, listener()));
        await("switch", v -> v.health().switchUp());
        if (last.agent().state() == AgentState.SIGNED_OUT) {
            submit(desk, new AgentCommand.SignIn(ANNA, true));
        }
        if (await("signed in", v -> v.agent().state() != AgentState.SIGNED_OUT).agent().goAvailable().isEnabled()) {
            submit(desk, new AgentCommand.GoAvailable(ANNA));
        }
        await("available", v -> v.agent().state() == AgentState.AVAILABLE);
        return desk;
    }

    private static HttpResponse<String> http(String method, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(SECONDS))
                    .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    @Tag("CB-03")
    @Tag("CB-05")
    @Tag("CB-09")
    void aWebsiteAsksForACallback() throws Exception {
        DeskSession desk = desk();
        // the door is opened beside the centre's thread
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!listens() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        HttpResponse<String> answer = http("POST", "/callbacks",
                "{\"name\": \"Ada Example\", \"number\": \"+49 30 23125 004\", \"entryPoint\": \"line\"}");
        assertEquals(201, answer.statusCode(), answer.body());
        String place = answer.headers().firstValue("Location").orElseThrow();
        await("asked", v -> v.popovers().stream().anyMatch(p -> p.kind() == PopoverView.Kind.CALLBACK));
        assertEquals("Ada Example", last.popovers().getFirst().title());
        assertTrue(http("GET", place, "").body().contains("\"calling\""));
        assertEquals(204, http("DELETE", place, "").statusCode());
        await("asked no more", v -> v.popovers().isEmpty());
        assertTrue(http("GET", place, "").body().contains("\"cancelled\""));
        await("available again", v -> v.agent().state() == AgentState.AVAILABLE);
        desk.close();
    }

    private static boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aCallFromRingToWrapUp() throws Exception {
        Centre centre = service(Centre.class);
        assertEquals("2001", done(centre.agents()).getFirst().extension());
        DeskSession desk = desk();
        SwitchControl customers = service(SwitchControl.class);
        customers.customerCalls("tom", "+493023125128", "Tom Becker", "+493023125100", Duration.ofMinutes(2));
        await("ringing", v -> v.agent().state() == AgentState.RINGING);
        DeskPhone phone = desk.phone().orElseThrow();
        phone.lift();
        await("talking", v -> v.agent().state() == AgentState.ENGAGED);
        ContactId contact = last.contacts().getFirst().id();
        assertEquals("Tom Becker", last.contacts().getFirst().title());
        submit(desk, new AgentCommand.Hold(ANNA, contact));
        await("held", v -> v.contacts().getFirst().legs().stream()
                .anyMatch(l -> l.status() == CallStatus.ON_HOLD));
        submit(desk, new AgentCommand.Resume(ANNA, contact));
        await("talking again", v -> v.contacts().getFirst().legs().stream()
                .anyMatch(l -> l.status() == CallStatus.TALKING));
        directoryIsSwapped(desk);
        customers.customerHangsUp("tom");
        await("wrap-up", v -> v.agent().state() == AgentState.WRAP_UP);
        submit(desk, new AgentCommand.WrapUp(ANNA, contact, "resolved"));
        await("available", v -> v.agent().state() == AgentState.AVAILABLE);
        assertEquals(0, done(desk.waiting()));
        desk.close();
        try (var files = Files.list(folder.resolve("data"))) {
            assertTrue(files.anyMatch(f -> f.endsWith("journal.db")));
        }
    }

    /** A directory may be stopped and started while calls are up; nobody is there at the port it asks. */
    private void directoryIsSwapped(DeskSession desk) throws Exception {
        Bundle bundle = Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().equals("org.patchbay.directory.ldap"))
                .findFirst().orElseThrow();
        assertEquals(List.of(Message.of("directory.unreachable", "ldap")), problems(desk));
        bundle.stop();
        assertEquals(List.of(Message.of("directory.set-up", "ldap")), problems(desk));
        bundle.start();
        assertEquals(List.of(Message.of("directory.unreachable", "ldap")), problems(desk));
    }

    private static List<Message> problems(DeskSession desk) throws Exception {
        CompletableFuture<TargetPage> first = new CompletableFuture<>();
        TargetQuery query = new TargetQuery(Target.Kind.ORGANIZATION, TargetQuery.Purpose.CONSULT, "maria", Locale.ENGLISH, 10);
        try (TargetList list = desk.targets(query, new TargetListener() {
            @Override
            public void page(TargetPage page) {
                first.complete(page);
            }

            @Override
            public void changed(TargetEntry entry) {
                // people of directories don't change by themselves
            }

            @Override
            public void removed(String key) {
                // nor vanish
            }
        })) {
            assertNotNull(list);
            return done(first).problems();
        }
    }

    private DeskListener listener() {
        return new DeskListener() {
            @Override
            public void show(DeskView view) {
                views.add(view);
            }

            @Override
            public void journal(boolean up) {
                // it stays up
            }

            @Override
            public void closed() {
                // the framework ends
            }
        };
    }
}
