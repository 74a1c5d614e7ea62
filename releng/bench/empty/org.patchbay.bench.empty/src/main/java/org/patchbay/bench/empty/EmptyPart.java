// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.empty;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;

/** One word in a window. */
public final class EmptyPart {
    @PostConstruct
    void create(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setData("patchbay.id", "empty");
        label.setText("Empty");
    }
}
