// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

/** Something that a desk has open and that goes on telling. */
public interface Subscription extends AutoCloseable {

    /** Nothing more comes. From any thread; returns at once. */
    @Override
    void close();
}
