// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;

/** Pictures of all popovers, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class PopoverGallery {
    private static final Map<String, DeskView> SCENES = new LinkedHashMap<>();

    static {
        SCENES.put("connecting", Requests.desk(Requests.connecting()));
        SCENES.put("ringing", Requests.desk(Requests.ringing()));
        SCENES.put("answerable", Requests.desk(Requests.answerable()));
        SCENES.put("reservation", CampaignViews.at(PreviewView.Stage.RESERVING));
        SCENES.put("preview", CampaignViews.at(PreviewView.Stage.SHOWN));
        SCENES.put("callback", CampaignViews.callback());
        SCENES.put("consult", Requests.desk(Requests.consult()));
        SCENES.put("consult7", Requests.desk(Requests.consultThroughEntryPoint()));
        SCENES.put("outdial", Requests.desk(Requests.outdial()));
        SCENES.put("monitoring", Requests.desk(Requests.monitoring()));
        SCENES.put("rona", Requests.desk(Requests.rona()));
        SCENES.put("wordy", Requests.desk(Requests.wordy()));
        SCENES.put("stack7", Requests.desk(Stream.concat(Requests.chats(1, 6).stream(),
                Stream.of(Requests.ringing())).toList()));
    }

    private PopoverGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            PopoverHost host = new PopoverHost(desk.desk, () -> desk.display.getPrimaryMonitor().getClientArea(), () -> { });
            desk.signIn(Requests.desk());
            desk.everyLook(look -> {
                SCENES.forEach((name, view) -> {
                    desk.show(view);
                    picture(desk, host, folder.resolve(look + "-" + name + ".png"));
                });
            });
            host.close();
        }
    }

    /** A picture of the part of the screen that the stack covers. */
    private static void picture(TestDesk desk, PopoverHost host, Path file) {
        Rectangle area = new Rectangle(0, 0, 0, 0);
        for (PopoverCard card : host.cards()) {
            area = area.isEmpty() ? card.shell().getBounds() : area.union(card.shell().getBounds());
        }
        if (host.footer().shell().isVisible()) {
            area = area.union(host.footer().shell().getBounds());
        }
        Image image = new Image(desk.display, area.width + 16, area.height + 16);
        desk.painted();
        GC gc = new GC(desk.display);
        gc.copyArea(image, area.x - 8, area.y - 8);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(desk.display.getPrimaryMonitor().getZoom())};
        file.getParent().toFile().mkdirs();
        loader.save(file.toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
