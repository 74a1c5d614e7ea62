// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FocusKeeperTest {
    private AppDesk app;
    private Shell shell;
    private Composite pane;
    private Composite card;
    private Button button;

    /** What goes while the button in it has the keyboard, and how. */
    interface Loss {
        void happens(FocusKeeperTest test);
    }

    static Stream<Loss> losses() {
        return Stream.of(t -> t.button.dispose(), t -> t.card.dispose(), t -> t.card.setVisible(false), t -> t.button.setVisible(false));
    }

    @BeforeEach
    void open() {
        app = new AppDesk();
        app.test.open(400, 300);
        shell = app.test.shell;
        shell.setLayout(new FillLayout());
        pane = new Composite(shell, SWT.NONE);
        pane.setLayout(new FillLayout());
        card = new Composite(pane, SWT.NONE);
        card.setLayout(new FillLayout());
        button = new Button(card, SWT.PUSH);
        shell.layout(true, true);
        new FocusKeeper(shell).start();
        app.test.until("the window", () -> app.test.display.getActiveShell() == shell);
        button.forceFocus();
        app.test.until("the button has the keyboard", () -> app.test.display.getFocusControl() == button);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatGoesDoesNotTakeTheKeyboardAlong(Loss loss) {
        loss.happens(this);

        app.test.until("the keyboard is in what stays around it", () -> isIn(pane, app.test.display.getFocusControl()));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void norWhileAnotherWindowIsInUse(Loss loss) {
        Shell dialog = new Shell(shell, SWT.DIALOG_TRIM);
        dialog.setLayout(new FillLayout());
        new Button(dialog, SWT.PUSH);
        dialog.setBounds(20, 20, 200, 100);
        AtomicBoolean active = new AtomicBoolean();
        // SWT takes a window for the active one before the window manager has made it so.
        dialog.addListener(SWT.Activate, _ -> active.set(true));
        dialog.open();
        app.test.until("the dialog", active::get);
        loss.happens(this);
        dialog.close();

        app.test.until("the keyboard is in what stays around it", () -> isIn(pane, app.test.display.getFocusControl()));
    }

    private static boolean isIn(Composite around, Control focus) {
        Control at = focus;
        while (at != null && at != around) {
            at = at.getParent();
        }
        return at == around && focus.isVisible();
    }
}
