// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.patchbay.model.Channel;
import org.patchbay.model.Direction;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** What kind of contact it is: icon and word. A plugin's channel has a sign of its own kind. */
public final class ChannelIcon extends Composite {
    private static final int SIZE = 20;
    private static final Map<Channel, String> KNOWN = Map.of(Channel.EMAIL, "email", Channel.SOCIAL, "social",
            Channel.CHAT, "chat");

    private final Desk desk;
    private final IconView icon;

    public ChannelIcon(Composite parent, Desk desk) {
        super(parent, 0);
        this.desk = desk;
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        icon = new IconView(this, desk, SIZE);
    }

    public void show(Channel channel, Direction direction) {
        icon.show(name(channel, direction), Token.INK_2, words(channel, direction));
    }

    /** A call that a campaign makes (CAMP-28). */
    public void showCampaign() {
        icon.show("campaign", Token.INK_2, desk.words().text("ui.campaign.call"));
    }

    /** What kind it is, in words. */
    public String word() {
        return icon.accessibleName();
    }

    /** Forwards clicks of the icon. */
    @Override
    public void addListener(int eventType, Listener listener) {
        super.addListener(eventType, listener);
        if (eventType == SWT.MouseDown) {
            icon.addListener(eventType, listener);
        }
    }

    /** The icon's name for {@link org.patchbay.ui.kit.look.Look#icon}. */
    public static String name(Channel channel, Direction direction) {
        if (channel.isVoice()) {
            return switch (direction) {
                case INBOUND -> "phone-in";
                case OUTDIAL -> "phone-out";
                case CALLBACK -> "callback";
            };
        }
        return KNOWN.getOrDefault(channel, "note");
    }

    private String words(Channel channel, Direction direction) {
        if (channel.isVoice()) {
            return desk.words().text(switch (direction) {
                case INBOUND -> "ui.call.kind.inbound";
                case OUTDIAL -> "ui.call.kind.outdial";
                case CALLBACK -> "ui.call.kind.callback";
            });
        }
        return desk.words().text(KNOWN.containsKey(channel) ? "channel." + channel.name() : "channel.other");
    }
}
