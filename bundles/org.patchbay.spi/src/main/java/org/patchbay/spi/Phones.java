// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.function.Consumer;

import org.patchbay.model.desk.PhoneView;

/** Phones that live in the switch itself and are worked from desks. */
public interface Phones {

    /** Answer what rings, or go off hook. */
    void lift(String extension);

    /** Hang up, or reject what rings. */
    void hangUp(String extension);

    /** The phone's own hold key. */
    void toggleHold(String extension);

    /** Dial, for instance a feature code; in a call, press these keys. */
    void dial(String extension, String number);

    /** The phone's own transfer key, and then this number. */
    void transfer(String extension, String number);

    /**
     * Follow a phone's display. The listener gets the present view at once and then every change, and
     * returns at once.
     *
     * @return closing it stops the listening
     */
    AutoCloseable follow(String extension, Consumer<PhoneView> listener);
}
