// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.function.Consumer;

import org.patchbay.model.desk.PhoneView;

/** The agent's phone, worked from the desk. */
public interface DeskPhone {

    /** Answer what rings, or go off hook. */
    void lift();

    /** Hang up, or reject what rings. */
    void hangUp();

    /** The phone's own hold key. */
    void toggleHold();

    /** Dial, for instance a feature code. */
    void dial(String number);

    /** The listener gets the present display at once, then every change; closing stops it. */
    AutoCloseable follow(Consumer<PhoneView> listener);
}
