// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchbay.ui.kit.Notice;
import org.patchbay.ui.kit.Notice.Kind;
import org.patchbay.ui.kit.Notices;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.words.Words;

/** Notices that fade, stay, or must be acknowledged; the bell counts what nobody read. */
class NoticesTest {
    private AppDesk app;

    @BeforeEach
    void open() {
        app = AppDesk.talking();
    }

    @AfterEach
    void close() {
        app.close();
    }

    private Notices notices() {
        return app.desk.notices();
    }

    private String bell() {
        return ((PressButton) app.test.find("notices.bell")).text();
    }

    private Shell window() {
        app.desk.actions().run("notices");
        app.test.settle();
        return List.of(app.test.shell.getShells()).stream()
                .filter(s -> WidgetId.of(s).filter("notices.window"::equals).isPresent()).findFirst().orElseThrow();
    }

    @Test
    void theBellCountsWhatWasNotClosed() {
        Notice first = Notice.of(Kind.WARNING, "notice.hold-failed");
        notices().show(first);
        notices().show(Notice.of(Kind.INFO, "notice.customer-left"));
        assertEquals("2", bell());

        notices().close(first);
        assertEquals("1", bell());
    }

    @Test
    void whatFadesIsStillUnread() {
        app.desk.settings().useNoticeSeconds(0);
        notices().show(Notice.of(Kind.INFO, "notice.customer-left"));
        app.test.until("it to fade", () -> notices().open().isEmpty());
        assertEquals("1", bell());
    }

    @Test
    void anErrorStaysUntilItIsAcknowledged() {
        notices().show(Notice.of(Kind.ERROR, "ui.notice.trouble"));
        for (String key : List.of("notice.hold-failed", "notice.resume-failed", "notice.transfer-failed", "notice.consult-failed")) {
            notices().show(Notice.of(Kind.WARNING, key));
        }
        assertTrue(app.test.has("notice.ui.notice.trouble"), "others don't push it away");

        Shell window = window();
        notices().forget();
        app.test.settle();
        assertEquals("1", bell());
        assertEquals("ui.notice.trouble", notices().entries().getFirst().notice().message().key());
        assertFalse(window.isDisposed());

        notices().close(notices().entries().getFirst().notice());
        assertEquals("", bell());
        assertFalse(app.test.has("notice.ui.notice.trouble"));
    }

    @Test
    void theWindowReadsWhatItShowsAndKeepsIt() {
        notices().show(Notice.of(Kind.WARNING, "notice.hold-failed"));
        Shell window = window();
        assertEquals("", bell());
        assertTrue(WidgetId.find(window, "entry.notice.hold-failed").isPresent());

        notices().show(Notice.of(Kind.WARNING, "notice.resume-failed"));
        app.test.until("reading", () -> notices().unread() == 0);
        assertTrue(WidgetId.find(window, "entry.notice.resume-failed").isPresent());
    }

    @Test
    void nothingIsCutOffInAnyLanguage() {
        notices().show(Notice.of(Kind.ERROR, "ui.notice.trouble"));
        notices().show(Notice.of(Kind.WARNING, "notice.hold-failed"));
        notices().show(Notice.of(Kind.INFO, "notice.customer-left"));
        Shell window = window();
        for (Locale language : Words.LANGUAGES) {
            app.test.language(language);
            assertEquals(List.of(), Clipping.find(window), language.toString());
        }
        assertEquals(List.of(), app.test.clippedWords(List.of(500, 760, 1280), 800));
    }

    @Test
    void aDayHasAtMostAHundred() {
        for (int i = 0; i < Notices.REMEMBERED + 20; i++) {
            notices().show(Notice.of(Kind.INFO, "notice.switch-lost", String.valueOf(i)));
        }
        assertEquals(Notices.REMEMBERED, notices().entries().size());
    }
}
