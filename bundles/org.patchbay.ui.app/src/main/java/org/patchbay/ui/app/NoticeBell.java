// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** The bell of the header: how many notices are unread, and the way to all of the day. */
final class NoticeBell {
    private NoticeBell() {
    }

    static PressButton create(Composite parent, Desk desk) {
        PressButton bell = new PressButton(parent, desk, PressButton.Kind.QUIET) {
            /** Only the number stands beside the icon. */
            @Override
            public String accessibleName() {
                return desk.words().text("ui.notice.unread", desk.notices().unread());
            }
        };
        WidgetId.set(bell, "notices.bell");
        bell.icon("bell");
        Runnable count = () -> {
            int unread = desk.notices().unread();
            bell.setText(unread == 0 ? "" : String.valueOf(unread));
            bell.setToolTipText(bell.accessibleName());
            bell.requestLayout();
        };
        desk.notices().follow(bell, count);
        desk.words().bind(bell, count);
        Runnable open = () -> NoticesWindow.open(bell.getShell(), desk);
        bell.onPress(open);
        desk.actions().offer(bell, new Action("notices", () -> true, open));
        return bell;
    }
}
