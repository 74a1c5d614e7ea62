# SPDX-License-Identifier: EPL-2.0
"""What a screen reader knows of a desktop, over AT-SPI: asked line by line on the standard input, answered in a line.

focus              role, name and description of what has the focus
shows ROLE<tab>NAME  whether something of this role, whose name begins so, is to be seen
"""
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (the version comes first)

focused = None


def on_focus(event):
    global focused
    if event.detail1:
        focused = event.source


def described(widget):
    if widget is None:
        return "\t\t"
    return "\t".join((widget.get_role_name(), widget.get_name() or "", widget.get_description() or ""))


def is_shown(widget, role, name):
    """Depth first; what is not shown hides what is in it."""
    try:
        if widget.get_role() != Atspi.Role.APPLICATION and not widget.get_state_set().contains(Atspi.StateType.SHOWING):
            return False
        if widget.get_role_name() == role and (widget.get_name() or "").startswith(name):
            return True
        return any(is_shown(widget.get_child_at_index(i), role, name) for i in range(widget.get_child_count()))
    except (GLib.Error, AttributeError):
        return False  # it went while we looked


def answer(line):
    command, _, rest = line.partition(" ")
    if command == "focus":
        try:
            return described(focused)
        except GLib.Error:
            return "\t\t"
    role, _, name = rest.partition("\t")
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()  # or programs that came later are not in it
    return str(any(is_shown(desktop.get_child_at_index(i), role, name) for i in range(desktop.get_child_count())))


def on_line(source, condition):
    line = source.readline()
    if not line:
        Atspi.event_quit()
        return False
    print(answer(line.rstrip("\n")), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)
print("ready", flush=True)
Atspi.event_main()
