// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.patchbay.model.RecordingId;

/**
 * A process that keeps all recordings of a switch, one after the other, and stands still at a moment of the second one, or
 * goes on to the end. It says so; whoever started it kills it then.
 */
final class MortalStore {

    /** Where it stands still; the last two can't be stopped at from outside and are watched for. */
    enum Moment {
        ASKED, HALF_READ, READ, TO_DELETE, DELETED, SEALED, NAMED, NEVER
    }

    private final Moment moment;
    private final Path file;
    private boolean second;

    private MortalStore(Path folder, RecordingId watched, Moment moment) {
        this.moment = moment;
        file = folder.resolve(watched.value() + ".wav.sealed" + (moment == Moment.SEALED ? ".part" : ""));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path atSwitch = Path.of(arguments[1]);
        List<RecordingId> all = List.copyOf(new FolderSwitch(atSwitch, _ -> { }).recordings().toCompletableFuture().join());
        MortalStore self = new MortalStore(folder, all.get(1), Moment.valueOf(arguments[2]));
        EncryptedRecordings store = new EncryptedRecordings(folder);
        for (RecordingId recording : all) {
            self.second = recording.equals(all.get(1));
            self.watch();
            store.keep(recording, Optional.of(KilledStoreTest.call(recording)), new FolderSwitch(atSwitch, self::at))
                    .toCompletableFuture().join();
            System.out.println("kept " + recording);
        }
        stand("the end");
    }

    private void at(FolderSwitch.Step step) {
        if (second && step.name().equals(moment.name())) {
            stand(step.name());
        } else if (second && isWatched() && step == FolderSwitch.Step.TO_DELETE) {
            never(); // the file was there before this step: the watcher is about to see it
        }
    }

    private boolean isWatched() {
        return moment == Moment.NAMED || moment == Moment.SEALED;
    }

    /** Between two steps of the store's own nobody can be stopped: the power goes as soon as the file is seen. */
    private void watch() {
        if (second && isWatched()) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!Files.exists(file)) {
                    Thread.onSpinWait();
                }
                Runtime.getRuntime().halt(9);
            });
        }
    }

    private static void stand(String where) {
        System.out.println("at " + where);
        never();
    }

    private static void never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
