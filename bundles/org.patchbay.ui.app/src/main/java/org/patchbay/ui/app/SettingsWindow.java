// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Settings;
import org.patchbay.ui.kit.SideWindow;
import org.patchbay.ui.kit.SoundDevices;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Choice;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.Words;

/** Language, theme, text size, sound, notices: each takes effect at once. */
final class SettingsWindow {
    private static final int WIDTH = 600;
    private static final List<Integer> NOTICE_SECONDS = List.of(4, Settings.USUAL_NOTICE_SECONDS, 20, 60);

    private final Desk desk;
    private final Preferences preferences;
    private final LayoutKeeper keeper;

    private SettingsWindow(Desk desk, Preferences preferences, LayoutKeeper keeper) {
        this.desk = desk;
        this.preferences = preferences;
        this.keeper = keeper;
    }

    static void open(Shell owner, Desk desk, Preferences preferences, LayoutKeeper keeper) {
        SettingsWindow settings = new SettingsWindow(desk, preferences, keeper);
        SideWindow.open(owner, desk, "settings", "ui.settings.title", WIDTH, settings::fill);
    }

    private void fill(Composite parent) {
        language(parent);
        theme(parent);
        textSize(parent);
        sound(parent);
        soundDevice(parent);
        notices(parent);
        PressButton reset = WidgetId.set(new PressButton(parent, desk, PressButton.Kind.QUIET), "settings.reset-layout");
        reset.words("ui.settings.resetLayout").onPress(keeper::reset);
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.verticalIndent = 12;
        reset.setLayoutData(data);
    }

    private void language(Composite parent) {
        label(parent, "ui.settings.language");
        Choice<String> choice = new Choice<>(parent, desk, this::useLanguage);
        choice.option(Preferences.SYSTEM, "settings.language.system", d -> d.words().text("ui.settings.languageSystem"));
        for (Locale language : Words.LANGUAGES) {
            String tag = language.getLanguage();
            choice.option(tag, "settings.language." + tag, d -> d.words().text("ui.language." + tag));
        }
        choice.select(preferences.language(desk.agent()));
        fillLine(choice);
    }

    private void theme(Composite parent) {
        label(parent, "ui.settings.theme");
        Choice<String> choice = new Choice<>(parent, desk, this::useTheme);
        choice.option(Preferences.SYSTEM, "settings.theme.system", d -> d.words().text("ui.settings.themeSystem"));
        choice.option("light", "settings.theme.light", d -> d.words().text("ui.settings.themeLight"));
        choice.option("dark", "settings.theme.dark", d -> d.words().text("ui.settings.themeDark"));
        choice.select(preferences.theme());
        fillLine(choice);
    }

    private void textSize(Composite parent) {
        label(parent, "ui.settings.textSize");
        Choice<Integer> choice = new Choice<>(parent, desk, this::useTextSize);
        for (int percent : Look.TEXT_SIZES) {
            choice.option(percent, "settings.text." + percent, d -> d.words().text("ui.settings.percent", percent));
        }
        choice.select(desk.look().textPercent());
        fillLine(choice);
    }

    private void sound(Composite parent) {
        label(parent, "ui.settings.sound");
        Choice<Boolean> choice = new Choice<>(parent, desk, desk.settings()::useSound);
        choice.option(true, "settings.sound.on", d -> d.words().text("ui.settings.on"));
        choice.option(false, "settings.sound.off", d -> d.words().text("ui.settings.off"));
        desk.settings().follow(choice, () -> choice.select(desk.settings().sound()));
        fillLine(choice);
    }

    private void soundDevice(Composite parent) {
        label(parent, "ui.settings.soundDevice");
        DropDown choice = WidgetId.set(new DropDown(parent, desk, () -> desk.words().text("ui.settings.soundDevice")),
                "settings.sound-device");
        choice.onChoose(device -> desk.settings().useSoundDevice(device.id()));
        desk.words().bind(choice, () -> showDevices(choice, List.of()));
        desk.onUi(CompletableFuture.supplyAsync(SoundDevices::names), (names, failure) -> {
            if (failure == null && !choice.isDisposed()) {
                desk.words().bind(choice, () -> showDevices(choice, names));
            }
        });
        fillLine(choice);
    }

    /** The system's usual one first; the one chosen is shown also while it is unplugged. */
    private void showDevices(DropDown choice, List<String> names) {
        String chosen = desk.settings().soundDevice();
        List<Named> devices = new ArrayList<>();
        devices.add(new Named("", Label.of(desk.words().text("ui.settings.soundDeviceSystem"))));
        Stream.concat(names.stream(), Stream.of(chosen).filter(c -> !c.isEmpty() && !names.contains(c)))
                .forEach(name -> devices.add(new Named(name, Label.of(name))));
        choice.show(devices);
        devices.stream().filter(device -> device.id().equals(chosen)).findFirst().ifPresent(choice::choose);
    }

    private void notices(Composite parent) {
        label(parent, "ui.settings.noticeSeconds");
        Choice<Integer> choice = new Choice<>(parent, desk, desk.settings()::useNoticeSeconds);
        for (int seconds : NOTICE_SECONDS) {
            choice.option(seconds, "settings.notice." + seconds, d -> d.words().text("ui.settings.seconds", seconds));
        }
        desk.settings().follow(choice, () -> choice.select(desk.settings().noticeSeconds()));
        fillLine(choice);
    }

    private void useLanguage(String language) {
        preferences.useLanguage(desk.agent(), language);
        desk.words().use(Preferences.localeOf(language));
    }

    private void useTheme(String theme) {
        preferences.put("theme", theme);
        desk.look().use(Preferences.themeOf(theme));
    }

    private void useTextSize(int percent) {
        preferences.put("text-size", String.valueOf(percent));
        desk.look().useTextSize(percent);
    }

    private void label(Composite parent, String key) {
        TextLine label = new TextLine(parent, desk, TextRole.LABEL, Token.INK_2).words(key);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.verticalIndent = 8;
        label.setLayoutData(data);
    }

    private static void fillLine(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }
}
