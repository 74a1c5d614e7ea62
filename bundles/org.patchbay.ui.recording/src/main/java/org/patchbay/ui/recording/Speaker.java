// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.io.IOException;

/** What sound is heard at. Opened and used on one thread, never the UI thread. */
interface Speaker {

    /**
     * 16 bits, little end first.
     *
     * @throws IOException when there is no device that plays it
     */
    Line open(int rate, int channels) throws IOException;

    /** An open line. */
    interface Line extends AutoCloseable {

        /** Waits until there is room. */
        void write(byte[] sound);

        /** Frames that were heard since it was opened or cleared. */
        long heard();

        /** Waits until everything was heard. */
        void drain();

        /** What was written and not heard yet is not heard any more. From any thread. */
        void clear();

        @Override
        void close();
    }
}
