// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/** The world in its own process: it outlives workstations, knows only its own, and ends by itself. */
class WorldProcessTest {

    @TempDir
    Path directory;

    private final SimulatedPbx pbx = new SimulatedPbx();
    private final Heard heard = new Heard();

    @AfterEach
    void end() throws Exception {
        if (Files.exists(directory.resolve("world.door"))) {
            ProcessHandle world = world();
            open(Map.of());
            pbx.end();
            world.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private void open(Map<String, String> more) throws InterruptedException {
        pbx.close();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("directory", directory.toString());
        Heard own = new Heard();
        pbx.open(settings, own.listener());
        own.await("up");
    }

    private ProcessHandle world() throws IOException {
        return ProcessHandle.of(Door.read(directory).pid()).orElseThrow();
    }

    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    void aCallOutlivesAWorkstationThatIsKilled() throws Exception {
        Process workstation = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Workstation.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        LegId leg;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(workstation.getInputStream()))) {
            leg = new LegId(out.readLine());
            workstation.destroyForcibly().waitFor();
        }
        pbx.open(Map.of("directory", directory.toString()), heard.listener());
        heard.await("up");
        pbx.resynchronise(List.of(Workstation.plan(leg)));
        heard.await("answered " + leg);
        heard.await("realised contact 1");
        assertEquals(Sound.MUSIC, pbx.heard().toCompletableFuture().get(60, TimeUnit.SECONDS).getFirst().sound());
        assertFalse(heard.lines().stream().anyMatch(line -> line.startsWith("ended")));
    }

    @Test
    void itEndsByItselfWithoutCallsAndWorkstation() throws Exception {
        open(Map.of("linger-minutes", "0"));
        ProcessHandle world = world();
        pbx.close();
        world.onExit().get(60, TimeUnit.SECONDS);
        assertFalse(Files.exists(directory.resolve("world.door")));
    }

    @Test
    void aWorldThatDiedIsReplacedAndTheLossIsTold() throws Exception {
        pbx.open(Map.of("directory", directory.toString()), heard.listener());
        heard.await("up");
        pbx.resynchronise(List.of());
        pbx.customerCalls("Emma", "+12025550141", "", "+493023125900", Duration.ZERO);
        LegId leg = new LegId(heard.await("callArrived").split(" ")[1]);
        ProcessHandle first = world();
        first.destroyForcibly();
        first.onExit().get(60, TimeUnit.SECONDS);
        heard.await("down");
        heard.awaitCount("up", 2);
        pbx.resynchronise(List.of(Workstation.plan(leg)));
        heard.await("ended " + leg + " LOST");
        assertTrue(world().pid() != first.pid());
    }

    @Test
    void onlyItsOwnerKnowsTheWordAtTheDoor() throws Exception {
        open(Map.of());
        Door door = Door.read(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("world.door"))));
        }
        try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            stranger.getOutputStream().write("0".repeat(Door.TOKEN_BYTES).getBytes(StandardCharsets.US_ASCII));
            assertEquals(-1, stranger.getInputStream().read(), "shown the door without a word");
        }
        pbx.heard().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void anInterruptInTheWorkstationsTerminalDoesNotReachIt() throws Exception {
        assumeTrue(File.separatorChar == '/', "no such signals here");
        open(Map.of());
        for (String signal : List.of("-INT", "-HUP")) {
            assertEquals(0, new ProcessBuilder("/bin/sh", "-c", "kill " + signal + " " + world().pid()).start().waitFor());
        }
        pbx.heard().toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertTrue(world().isAlive());
    }
}
