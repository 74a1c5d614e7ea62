// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        Layout layout = new Layout(300, 400, true, Optional.of("crm"), Optional.of(new Rectangle(-5, 10, 800, 600)));

        layout.write(file());

        assertEquals(layout, Layout.read(file()));
    }

    @Test
    void withoutAFileItIsTheDefault() {
        assertEquals(Layout.DEFAULT, Layout.read(file()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "version = 99\ntasks.width = 300", "rubbish", "version = 1\ntasks.width = wide",
            "version = 1\nwindow = 1 2 3", "version = 1\nunknown.thing = 7" })
    void whatMakesNoSenseIsDropped(String text) throws IOException {
        Files.writeString(folder.resolve("layout.properties"), text);

        assertEquals(Layout.DEFAULT, Layout.read(file()));
    }

    private KeptFile file() {
        return new KeptFile(Optional.of(folder.resolve("layout.properties")));
    }
}
