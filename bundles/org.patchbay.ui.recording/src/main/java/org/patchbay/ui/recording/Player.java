// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.RecordedSound;
import org.patchbay.api.RecordingEntry;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** An open recording: its waveform, and what plays it. */
final class Player {
    private static final int BEAT_MILLIS = 40;
    private static final int STEP = 5000;
    private static final int CHUNK_SECONDS = 20;
    private static final int SECOND = 1000;
    private static final List<String> SPEEDS = List.of("1", "0.75", "1.25", "1.5", "2");

    private final Desk desk;
    private final Composite page;
    private final Waveform wave;
    private final PressButton play;
    private final TextLine time;
    private final DropDown speed;
    private final Paragraph trouble;
    private final Supplier<Speaker> speakers;
    private Optional<Playback> playback = Optional.empty();
    /** The sound that is open; answers about another one come too late. */
    private RecordedSound current;
    private CallTape tape;
    private int rate;
    private boolean playing;
    private int beat;
    private Optional<String> troubleKey = Optional.empty();

    Player(Composite parent, Desk desk, Supplier<Speaker> speakers) {
        this.desk = desk;
        this.speakers = speakers;
        page = WidgetId.set(new Composite(parent, SWT.NONE), "recordings.player");
        desk.look().style(page, Token.SURFACE, Token.INK);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        page.setLayout(layout);
        wave = WidgetId.set(new Waveform(page, desk, this::go, this::toggle), "recordings.wave");
        wave.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite row = new Composite(page, SWT.NONE);
        desk.look().style(row, Token.SURFACE, Token.INK);
        row.setLayout(new ButtonRow());
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        play = WidgetId.set(new PressButton(row, desk, PressButton.Kind.PRIMARY), "recordings.play");
        play.onPress(this::toggle);
        step(row, "back", "chevron-left", -STEP);
        step(row, "forward", "chevron-right", STEP);
        speed = WidgetId.set(new DropDown(row, desk, () -> desk.words().text("ui.recordings.speed")), "recordings.speed");
        speed.show(SPEEDS.stream().map(s -> new Named(s, Label.of(s + " ×"))).toList());
        speed.onChoose(chosen -> {
            playback.ifPresent(p -> p.speed(Double.parseDouble(chosen.id())));
            speed.requestLayout();
        });
        time = WidgetId.set(new TextLine(row, desk, TextRole.BODY, Token.INK), "recordings.time");
        trouble = WidgetId.set(new Paragraph(page, desk, Token.SURFACE), "recordings.trouble");
        trouble.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.words().bind(page, this::refresh);
        page.addListener(SWT.Dispose, _ -> close());
    }

    private void step(Composite row, String id, String icon, int by) {
        PressButton button = WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "recordings." + id);
        button.iconOnly(icon, "ui.recordings." + id).onPress(() -> go(position() + by));
    }

    Composite control() {
        return page;
    }

    /** The sound is the player's from now on. */
    void open(RecordingEntry entry, RecordedSound sound) {
        close();
        rate = sound.rate();
        tape = new CallTape(entry, sound.frames() * SECOND / rate);
        Peaks peaks = new Peaks(sound);
        wave.show(tape, peaks, desk.words().text(entry.agent().label()), new RecordingText(desk.words(), entry).all());
        Playback opened = new Playback(sound, speakers.get(), status -> desk.post(() -> heard(sound, status)));
        speed.value().ifPresent(s -> opened.speed(Double.parseDouble(s.id())));
        playback = Optional.of(opened);
        current = sound;
        troubleKey = Optional.empty();
        playing = false;
        refresh();
        look(sound, peaks, 0);
        wave.setFocus();
    }

    void close() {
        playback.ifPresent(Playback::close);
        playback = Optional.empty();
        current = null;
        playing = false;
        beat++;
    }

    /** Piece after piece, so that neither the store nor the screen waits. */
    private void look(RecordedSound sound, Peaks peaks, long from) {
        desk.onUi(sound.read(from, sound.rate() * CHUNK_SECONDS), (bytes, failure) -> {
            if (current != sound || page.isDisposed()) {
                return;
            }
            if (failure != null) {
                trouble("ui.recordings.damaged");
                return;
            }
            peaks.add(bytes);
            wave.redraw();
            if (bytes.length > 0) {
                look(sound, peaks, from + bytes.length / (sound.channels() * Short.BYTES));
            }
        });
    }

    private void heard(RecordedSound sound, Playback.Status status) {
        if (current != sound || page.isDisposed()) {
            return;
        }
        playing = status == Playback.Status.PLAYING;
        switch (status) {
            case NO_DEVICE -> trouble("ui.recordings.no-device");
            case DAMAGED -> trouble("ui.recordings.damaged");
            case PLAYING, STILL, OVER -> refresh();
        }
        if (playing) {
            beat(++beat);
        }
        moved();
    }

    private void trouble(String key) {
        troubleKey = Optional.of(key);
        refresh();
    }

    private void refresh() {
        play.icon(playing ? "pause" : "play");
        play.setText(desk.words().text(playing ? "ui.recordings.pause" : "ui.recordings.play"));
        trouble.show(troubleKey.map(desk.words()::text).orElse(""));
        ((GridData) trouble.getLayoutData()).exclude = troubleKey.isEmpty();
        trouble.setVisible(troubleKey.isPresent());
        moved();
        page.layout(true, true);
        page.requestLayout();
    }

    private void beat(int now) {
        desk.display().timerExec(BEAT_MILLIS, () -> {
            if (now == beat && playing && !page.isDisposed()) {
                moved();
                beat(now);
            }
        });
    }

    /** Milliseconds of the call. */
    private long position() {
        return playback.map(p -> tape.callAt(p.position() * SECOND / rate)).orElse(0L);
    }

    private void moved() {
        if (tape != null) {
            wave.move(position());
            String words = Waveform.time(position()) + " / " + Waveform.time(tape.length());
            if (!words.equals(time.text())) {
                boolean wider = words.length() != time.text().length();
                time.showData(words);
                if (wider) {
                    time.requestLayout();
                }
            }
        }
    }

    /** To that moment of the call; where it was not recorded, to where it goes on. */
    private void go(long call) {
        playback.ifPresent(p -> {
            p.seek(tape.soundAt(Math.clamp(call, 0, tape.length())) * rate / SECOND);
            moved();
        });
    }

    void toggle() {
        playback.ifPresent(p -> {
            if (playing) {
                p.pause();
            } else {
                troubleKey = Optional.empty();
                p.play();
            }
        });
    }
}
