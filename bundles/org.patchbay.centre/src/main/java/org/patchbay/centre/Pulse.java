// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;

/** What keeps a centre going: the time, and the one thread on which it works. */
interface Pulse extends AutoCloseable {

    Instant now();

    /** Begin; from now on {@code work} is run on the one thread whenever it is woken. */
    void start(Runnable work);

    /** Run the work soon. From any thread; returns at once. */
    void wake();

    /** Run the work at that time; replaces an earlier wish. On the one thread only. */
    void wakeAt(Instant time);

    /** Run no more; returns when the work is not running. */
    @Override
    void close();
}
