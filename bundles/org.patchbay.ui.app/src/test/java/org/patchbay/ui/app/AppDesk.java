// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Locale;
import java.util.Optional;

import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.PressButton;

/** The whole workplace in a shell, with a centre that notes what it is asked. */
final class AppDesk implements AutoCloseable {
    final TestDesk test = new TestDesk();
    final Services services = new Services();
    final Desk desk = new Desk(test.display, test.desk.words(), test.desk.look(), services.parts(), test.nanos::get);
    final LayoutKeeper keeper;
    final Shortcuts shortcuts;
    final Workplace workplace;

    AppDesk() {
        this(new StartOptions(Optional.empty(), Optional.of(Locale.ENGLISH), Optional.empty()), new KeptFile(Optional.empty()));
    }

    AppDesk(StartOptions options, KeptFile layout) {
        keeper = new LayoutKeeper(layout);
        desk.frame().window(test.shell);
        Preferences preferences = new Preferences(new KeptFile(Optional.empty()));
        shortcuts = new Shortcuts(Keys.ofTheModel(), (_, _) -> { }, preferences);
        workplace = new Workplace(test.shell, desk, services, preferences, keeper, shortcuts, options, () -> test.shell.close());
    }

    /** In a wide window, with Anna in a call. */
    static AppDesk talking() {
        AppDesk app = new AppDesk();
        app.test.open(1280, 800);
        app.withCentre().signIn().show(Views.talking());
        return app;
    }

    AppDesk withCentre() {
        services.addCentre(test.session);
        test.settle();
        return this;
    }

    AppDesk signIn() {
        ((PressButton) test.find("sign-in.button")).press();
        test.settle();
        return this;
    }

    void show(DeskView view) {
        test.session.listener.show(view);
        test.until("the view", () -> desk.view().filter(v -> v.number() >= view.number()).isPresent());
        test.settle();
    }

    @Override
    public void close() {
        test.close();
    }
}
