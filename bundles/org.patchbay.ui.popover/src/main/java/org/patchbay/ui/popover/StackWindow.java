// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

/**
 * Which popovers of the stack are on the screen: {@code count} of {@code total}, from {@code first} on,
 * counted from 0 (POP-09).
 */
record StackWindow(int first, int count, int total) {

    /** Never more than this many at once. */
    static final int MOST = 5;

    static final StackWindow EMPTY = new StackWindow(0, 0, 0);

    /**
     * @param fit how many there is room for; at least one is shown, so that no request goes unseen
     * @param wanted where to begin; moved back so that no room is left unused
     */
    static StackWindow of(int total, int wanted, int fit) {
        int count = Math.min(total, Math.clamp(fit, 1, MOST));
        return new StackWindow(Math.clamp(wanted, 0, total - count), count, total);
    }

    /** The window moved so that {@code index} is inside, by as little as possible. */
    StackWindow showing(int index) {
        if (index < first) {
            return new StackWindow(index, count, total);
        }
        return index < first + count ? this : new StackWindow(index - count + 1, count, total);
    }

    boolean hidesSome() {
        return count < total;
    }

    boolean hasBefore() {
        return first > 0;
    }

    boolean hasAfter() {
        return first + count < total;
    }
}
