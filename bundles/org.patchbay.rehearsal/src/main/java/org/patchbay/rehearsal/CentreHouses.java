// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import org.patchbay.api.Callbacks;
import org.patchbay.api.Centre;
import org.patchbay.centre.EmbeddedCentre;
import org.patchbay.centre.MemoryJournal;
import org.patchbay.centre.Parts;
import org.patchbay.centre.Setup;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.codec.PersonalKeys;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.Directory;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.Timeline;

/** The centre as the workstation has it, with a journal in memory. */
final class CentreHouses implements Houses {

    @Override
    public Map<String, String> agents(CentreText centre, Problems problems) {
        Map<String, String> agents = new LinkedHashMap<>();
        try {
            CentreFile.read(centre.name(), centre.text()).configuration().agents().values()
                    .forEach(agent -> agents.put(agent.id().value(), agent.extension()));
        } catch (CentreFileException e) {
            e.problems().forEach(p -> problems.add(new Place(p.file(), p.line(), 1), p.key(), p.text()));
        }
        return agents;
    }

    @Override
    public House open(CentreText text, Path folder, Timeline time, Pbx pbx, List<ContactChannel> channels,
            ContactLists lists) {
        return new EmbeddedHouse(text, folder, time, pbx, channels, lists);
    }

    private static final class EmbeddedHouse implements House {

        private final Path file;
        private final Path data;
        private final Timeline time;
        private final Pbx pbx;
        private final List<ContactChannel> channels;
        private final ContactLists lists;
        /** The simulated one, opened where the centre file names people; by the name it has there. */
        private final Map<String, Directory> directories = ServiceLoader.load(Directory.class).findFirst()
                .map(found -> Map.of("simulated", found)).orElse(Map.of());
        private final MemoryJournal journal = new MemoryJournal();
        private final PersonalKeys keys = new MemoryKeys();
        private EmbeddedCentre centre;

        EmbeddedHouse(CentreText text, Path folder, Timeline time, Pbx pbx, List<ContactChannel> channels,
                ContactLists lists) {
            this.file = folder.resolve("centre.yaml");
            this.data = folder.resolve("data");
            this.time = time;
            this.pbx = pbx;
            this.channels = channels;
            this.lists = lists;
            write(text);
            centre = open();
        }

        private void write(CentreText text) {
            try {
                Files.createDirectories(data);
                Files.writeString(file, text.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private EmbeddedCentre open() {
            try {
                EmbeddedCentre opened = EmbeddedCentre.open(Parts.virtual(journal, keys, pbx, time).with(() -> Optional.of(lists)),
                        new Setup(file, data, Optional.of("simulated"), false));
                channels.forEach(opened::add);
                directories.forEach(opened::add);
                return opened;
            } catch (CentreFileException e) {
                throw new IllegalStateException("read before, and right then", e);
            }
        }

        @Override
        public Centre centre() {
            return centre;
        }

        @Override
        public Callbacks callbacks() {
            return centre.callbacks();
        }

        @Override
        public void adopt(CentreText text) {
            write(text);
            centre.adopt();
        }

        @Override
        public void restart() {
            centre.close();
            centre = open();
        }

        @Override
        public void close() {
            centre.close();
        }
    }
}
