// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.spi.SwitchControl.Reaction;

/**
 * The telephone network behind the trunk, played by sipp: it refuses as it is told, and sends calls to the
 * numbers that answer on to phones that do.
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

    /** @param answering numbers that are answered, by the port of the phone that does it */
    OutsideWorld(Path tools, Path directory, String address, int port, Map<Reaction, String> numbers,
            Map<Integer, String> answering) throws IOException {
        Files.createDirectories(directory);
        Path scenario = directory.resolve("outside.xml");
        Files.writeString(scenario, scenario(numbers, address, answering));
        sipp = new ProcessBuilder(tools.resolve("launch/sipp").toString(), "-sf", scenario.toString(), "-i", address,
                "-p", Integer.toString(port), "-nostdin").directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile()).start();
    }

    /** What happens to each number. */
    private static Map<String, String> parts(Map<Reaction, String> numbers, String address,
            Map<Integer, String> answering) {
        Map<String, String> parts = new TreeMap<>();
        numbers.forEach((reaction, number) -> Optional.ofNullable(REFUSALS.get(reaction))
                .ifPresent(status -> parts.put(number, final_(status, ""))));
        parts.put(numbers.get(Reaction.IGNORES), rings());
        answering.forEach((port, number) -> parts.put(number, final_("302 Moved Temporarily",
                "Contact: <sip:%s@%s:%d>\n".formatted(number, address, port))));
        return parts;
    }

    private static String scenario(Map<Reaction, String> numbers, String address, Map<Integer, String> answering) {
        Map<String, String> parts = parts(numbers, address, answering);
        StringBuilder tests = new StringBuilder();
        StringBuilder branches = new StringBuilder();
        StringBuilder contents = new StringBuilder();
        StringBuilder used = new StringBuilder();
        parts.forEach((number, content) -> {
            // labels are numbers; those of the frame are beyond
            String label = number.substring(number.length() - 2);
            tests.append("<ereg regexp=\"INVITE sip:[+]%s@\" search_in=\"msg\" assign_to=\"n%s\"/>\n"
                    .formatted(number.substring(1), label));
            branches.append("<nop next=\"%1$s\" test=\"n%1$s\"/>\n".formatted(label));
            contents.append("<label id=\"%s\"/>\n%s\n".formatted(label, content));
            used.append(",n").append(label);
        });
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scenario name="outside">
                <recv request="INVITE"><action>
                <ereg regexp="[0-9]+" search_in="hdr" header="CSeq:" assign_to="cseq"/>
                %s
                </action></recv>
                %s
                <send next="199">%s</send>
                %s
                <label id="199"/>
                <recv request="ACK" timeout="2000" ontimeout="200"/>
                <label id="200"/>
                <Reference variables="cseq%s"/>
                </scenario>
                """.formatted(tests, branches, cdata(response("404 Not Found", "")), contents, used);
    }

    private static String final_(String status, String headers) {
        return "<send next=\"199\">%s</send>".formatted(cdata(response(status, headers)));
    }

    private static String rings() {
        return "<send>" + cdata(response("180 Ringing", "")) + "</send>\n<recv request=\"CANCEL\"/>\n<send>"
                + cdata(response("200 OK", "")) + "</send>\n<send next=\"199\">"
                + cdata(invite("487 Request Terminated")) + "</send>";
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
