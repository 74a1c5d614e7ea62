// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.patchbay.spi.SwitchControl.Reaction;

/**
 * The telephone network behind the trunk, played by sipp: it refuses as it is told, and sends calls to the
 * number that answers on to a phone that does.
 */
final class OutsideWorld implements AutoCloseable {

    private static final Map<Reaction, String> REFUSALS = Map.of(Reaction.BUSY, "486 Busy Here", Reaction.REJECTS,
            "603 Decline", Reaction.INVALID, "404 Not Found", Reaction.UNREACHABLE, "480 Temporarily Unavailable");
    private static final String LAST = """
            [last_Via:]
            [last_From:]
            [last_To:];tag=[pid]T[call_number]
            [last_Call-ID:]
            """;

    private final Process sipp;

    OutsideWorld(Path tools, Path directory, String address, int port, Map<Reaction, String> numbers,
            int answeringPort) throws IOException {
        Files.createDirectories(directory);
        Path scenario = directory.resolve("outside.xml");
        Files.writeString(scenario, scenario(numbers, address + ":" + answeringPort));
        sipp = new ProcessBuilder(tools.resolve("launch/sipp").toString(), "-sf", scenario.toString(), "-i", address,
                "-p", Integer.toString(port), "-nostdin").directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile()).start();
    }

    private static String scenario(Map<Reaction, String> numbers, String answering) {
        String tests = numbers.entrySet().stream().map(entry -> ereg(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        String branches = numbers.keySet().stream()
                .map(reaction -> "<nop next=\"%s\" test=\"%s\"/>".formatted(reaction.ordinal() + 1, reaction))
                .collect(Collectors.joining("\n"));
        String refusals = REFUSALS.entrySet().stream().map(entry -> part(entry.getKey(),
                final_(entry.getValue(), ""))).collect(Collectors.joining("\n"));
        String answers = part(Reaction.ANSWERS, final_("302 Moved Temporarily",
                "Contact: <sip:%s@%s>\n".formatted(numbers.get(Reaction.ANSWERS), answering)));
        String used = numbers.keySet().stream().map(Reaction::toString).collect(Collectors.joining(","));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scenario name="outside">
                <recv request="INVITE"><action>
                <ereg regexp="[0-9]+" search_in="hdr" header="CSeq:" assign_to="cseq"/>
                %s
                </action></recv>
                %s
                <send next="99">%s</send>
                %s
                %s
                %s
                <label id="99"/>
                <recv request="ACK" timeout="2000" ontimeout="100"/>
                <label id="100"/>
                <Reference variables="cseq,%s"/>
                </scenario>
                """.formatted(tests, branches, cdata(response("404 Not Found", "")), answers, refusals, rings(), used);
    }

    private static String ereg(Reaction reaction, String number) {
        return "<ereg regexp=\"INVITE sip:[+]%s@\" search_in=\"msg\" assign_to=\"%s\"/>"
                .formatted(number.substring(1), reaction);
    }

    private static String part(Reaction reaction, String content) {
        return "<label id=\"%d\"/>\n%s".formatted(reaction.ordinal() + 1, content);
    }

    private static String final_(String status, String headers) {
        return "<send next=\"99\">%s</send>".formatted(cdata(response(status, headers)));
    }

    private static String rings() {
        return part(Reaction.IGNORES, "<send>" + cdata(response("180 Ringing", "")) + "</send>\n"
                + "<recv request=\"CANCEL\"/>\n<send>" + cdata(response("200 OK", "")) + "</send>\n"
                + "<send next=\"99\">" + cdata(invite("487 Request Terminated")) + "</send>");
    }

    private static String response(String status, String headers) {
        return "SIP/2.0 " + status + "\n" + LAST + "[last_CSeq:]\n" + headers + "Content-Length: 0\n\n";
    }

    /** The final answer to an INVITE that was cancelled: the last request was the CANCEL. */
    private static String invite(String status) {
        return "SIP/2.0 " + status + "\n" + LAST + "CSeq: [$cseq] INVITE\nContent-Length: 0\n\n";
    }

    private static String cdata(String message) {
        return "<![CDATA[\n\n" + message + "\n]]>";
    }

    @Override
    public void close() {
        sipp.destroyForcibly().onExit().join();
    }
}
