// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.PbxListener;

/** All that a switch told, in order, each as a line such as {@code ended leg-1 NO_ANSWER}. */
final class Log implements PbxListener {

    record Line(Instant at, String text) {
    }

    record Arrival(LegId leg, String number, String name, String dnis) {
    }

    private final Supplier<Instant> clock;
    private final List<Line> lines = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    Log(Supplier<Instant> clock) {
        this.clock = clock;
    }

    private synchronized void add(String text) {
        lines.add(new Line(clock.get(), text));
    }

    synchronized List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    synchronized int size() {
        return lines.size();
    }

    synchronized List<String> since(int first) {
        return texts().subList(first, lines.size());
    }

    synchronized boolean has(String text) {
        return lines.stream().anyMatch(line -> line.text().equals(text));
    }

    synchronized long count(String text) {
        return lines.stream().filter(line -> line.text().equals(text)).count();
    }

    synchronized long countStarting(String text) {
        return lines.stream().filter(line -> line.text().startsWith(text)).count();
    }

    synchronized Instant when(String text) {
        return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow().at();
    }

    synchronized List<Arrival> arrivals(String number) {
        return arrivals.stream().filter(arrival -> arrival.number().equals(number)).toList();
    }

    @Override
    public void up() {
        add("up");
    }

    @Override
    public void down() {
        add("down");
    }

    @Override
    public synchronized void callArrived(LegId leg, String number, String name, String dnis) {
        arrivals.add(new Arrival(leg, number, name, dnis));
        add("arrived " + leg);
    }

    @Override
    public void ringing(LegId leg) {
        add("ringing " + leg);
    }

    @Override
    public void answered(LegId leg) {
        add("answered " + leg);
    }

    @Override
    public void ended(LegId leg, Cause cause) {
        add("ended " + leg + " " + cause);
    }

    @Override
    public void heldAtPhone(LegId leg, boolean held) {
        add((held ? "held " : "unheld ") + leg);
    }

    @Override
    public void talking(LegId leg, boolean talks) {
        add((talks ? "speaks " : "is silent ") + leg);
    }

    @Override
    public void transferredAtPhone(LegId leg, String number) {
        add("transferred " + leg + " " + number);
    }

    @Override
    public void digitPressed(LegId leg, char digit) {
        add("pressed " + leg + " " + digit);
    }

    @Override
    public void progressAnalysed(LegId leg, AnsweredBy answeredBy) {
        add("analysed " + leg + " " + answeredBy);
    }

    @Override
    public void announcementEnded(AnnouncementId announcement) {
        add("announced " + announcement);
    }

    @Override
    public void announcementFailed(AnnouncementId announcement) {
        add("not announced " + announcement);
    }

    @Override
    public void realised(ContactId contact, long version) {
        add("realised " + contact + " " + version);
    }

    @Override
    public void failed(ContactId contact, long version) {
        add("failed " + contact + " " + version);
    }

    @Override
    public void recordingStarted(RecordingId recording) {
        add("recording " + recording);
    }

    @Override
    public void recordingFailed(RecordingId recording) {
        add("recording failed " + recording);
    }

    @Override
    public void recordingFinished(RecordingId recording) {
        add("recorded " + recording);
    }

    @Override
    public void phoneReachable(String extension, boolean reachable) {
        add((reachable ? "reachable " : "unreachable ") + extension);
    }

    @Override
    public void phoneOffHook(String extension, boolean offHook) {
        add((offHook ? "off hook " : "on hook ") + extension);
    }

    @Override
    public void featureCode(String extension, String code) {
        add("code " + extension + " " + code);
    }
}
