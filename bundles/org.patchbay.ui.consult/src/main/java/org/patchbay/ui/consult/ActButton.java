// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.widget.PressButton;

/** The primary action, with the name of who it is about; a long name is shortened, never the action. */
final class ActButton extends PressButton {
    private static final int ICON = 16;
    private static final int AROUND = 34;
    private static final String ELLIPSIS = "…";

    private final Purpose purpose;
    private Optional<String> name = Optional.empty();

    ActButton(Composite parent, Desk desk, Purpose purpose) {
        super(parent, desk, Kind.PRIMARY);
        this.purpose = purpose;
        icon(switch (purpose) {
            case CONSULT -> "consult";
            case TRANSFER -> "transfer";
        });
        addListener(SWT.Resize, _ -> words());
    }

    /**
     * @param target "" or empty where nobody is chosen
     * @param why it can't be pressed
     */
    void show(Optional<String> target, Optional<String> why) {
        name = target;
        words();
        why.ifPresentOrElse(this::disable, this::enable);
    }

    private void words() {
        int room = getSize().x - scaled(ICON) - AROUND;
        String shortened = name.orElse("");
        while (room > 0 && shortened.length() > 1 && extent(TextRole.BODY, text(shortened)).x > room) {
            String kept = shortened.endsWith(ELLIPSIS) ? shortened.substring(0, shortened.length() - 1) : shortened;
            shortened = kept.substring(0, kept.length() - 1).stripTrailing() + ELLIPSIS;
        }
        setText(text(shortened));
    }

    private String text(String who) {
        return who.isEmpty() ? desk().words().text("control." + purpose.name())
                : desk().words().text("ui.consult.act." + purpose.name(), who);
    }

    /** A name as long as a sentence makes no button as wide. */
    @Override
    public boolean isCutOff() {
        return getSize().y < computeSize(SWT.DEFAULT, SWT.DEFAULT).y || name.isEmpty() && super.isCutOff();
    }
}
