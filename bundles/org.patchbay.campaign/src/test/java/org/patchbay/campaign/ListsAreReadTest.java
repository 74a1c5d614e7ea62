// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.model.CampaignId;
import org.patchbay.model.WeeklyHours;
import org.patchbay.spi.ContactLists.Next;
import org.patchbay.spi.ContactLists.Reading;
import org.patchbay.spi.ContactLists.Source;

/** Lists are read in the background, and whoever waits for one hears of it. */
@Tag("CAMP-23")
class ListsAreReadTest {

    private static final CampaignId SPRING = new CampaignId("spring");
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;
    private final BlockingQueue<CampaignId> told = new LinkedBlockingQueue<>();
    private CampaignLists lists;

    @BeforeEach
    void open() {
        lists = new CampaignLists(folder.resolve("data"), Duration.ofMillis(50));
    }

    @AfterEach
    void close() throws Exception {
        lists.stop();
    }

    private Source source() {
        return new Source(SPRING, folder.resolve("spring.csv"), ZoneId.of("Europe/Berlin"), "DE", WeeklyHours.ALWAYS, WeeklyHours.ALWAYS);
    }

    private CampaignId told() throws InterruptedException {
        return Optional.ofNullable(told.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).orElseThrow();
    }

    private Next next(String reservation) {
        return lists.next(SPRING, reservation, Instant.now(), Duration.ofHours(1)).toCompletableFuture().join();
    }

    private Optional<Reading> reading() {
        return lists.reading(SPRING).toCompletableFuture().join();
    }

    @Test
    void whoeverFoundNobodyHearsWhenThereIsSomebody() throws Exception {
        lists.use(List.of(source()), told::add);
        assertEquals(new Next(Optional.empty(), Optional.empty()), next("a"));
        Files.writeString(source().file(), "number\n" + "x\n".repeat(600) + "101\n102\n");
        lists.use(List.of(source()), told::add);
        assertEquals(SPRING, told());
        assertTrue(next("b").contact().isPresent());
    }

    /** What can't be kept now may be kept later: the disk is full, its folder is in the way, a library is not there yet. */
    @Test
    void aStoreThatIsInTroubleIsTriedAgain() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve("data").resolve("lists.db"));
        Files.writeString(source().file(), "number\n101\n");
        lists.use(List.of(source()), told::add);
        CompletableFuture<String> trouble = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> {
            while (reading().isEmpty()) {
                Thread.onSpinWait();
            }
            trouble.complete(reading().orElseThrow().trouble());
        });
        assertTrue(trouble.get(LIMIT_SECONDS, TimeUnit.SECONDS).startsWith("it c"), reading().toString());
        Files.delete(inTheWay);
        assertEquals(SPRING, told());
        assertEquals("101", next("a").contact().orElseThrow().number());
    }
}
