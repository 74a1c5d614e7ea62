// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.List;

import org.eclipse.swt.widgets.Control;

/** A field for one type of variable. Its text is what {@link Written} reads. */
interface Editor {
    /** To be laid out. */
    Control control();

    /** Those that have the keyboard. */
    List<Control> keyboard();

    String text();

    /** Another text; nobody is told. */
    void show(String text);

    /** Whether it can be changed now. */
    void enable(boolean now);

    /** Whether its text won't do; the words stand below it. */
    void alarm(boolean now);
}
