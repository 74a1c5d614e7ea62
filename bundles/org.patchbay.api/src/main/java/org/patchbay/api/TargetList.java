// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

/**
 * A list of targets that a desk shows. While it is open, changes come by key: agents appear, change their state and
 * vanish within what was handed out so far. Nothing blocks.
 */
public interface TargetList extends AutoCloseable {

    /** The next page. Nothing comes when there is none, or while one is under way. */
    void more();

    /** Everything anew, presence too (CONSULT-11, XFER-26, DIR-18). */
    void refresh();

    /** A question that is under way is abandoned, and no more changes come. */
    @Override
    void close();
}
