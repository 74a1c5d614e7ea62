// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ScrollList;

/**
 * The page that is shown; made when it is shown and disposed when it is left, so that what it follows ends with it. Where
 * the window is too low for it, it scrolls.
 */
final class PageHost extends Composite {
    private final Desk desk;
    private final Pages pages;
    private final ScrollList place;
    private Optional<DeskPart> filled = Optional.empty();

    PageHost(Composite parent, Desk desk, Pages pages) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.pages = pages;
        WidgetId.set(this, "page");
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        place = new ScrollList(this, desk, Token.CANVAS);
        setVisible(false);
        pages.follow(this, this::fill);
    }

    private void fill() {
        if (filled.equals(pages.shown())) {
            return;
        }
        filled = pages.shown();
        for (Control child : place.content().getChildren()) {
            child.dispose();
        }
        filled.ifPresent(this::create);
        setVisible(filled.isPresent());
        layout(true, true);
    }

    private void create(DeskPart page) {
        try {
            Control created = page.create(place.content(), desk);
            created.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            created.setFocus();
        } catch (RuntimeException | LinkageError e) {
            desk.trouble(page.id(), e);
        }
    }
}
