package org.jielin.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Which proposals a person has accepted: by file and {@link Finding#key()} the value of the choice. What no longer fits,
 * because the file or the office has changed since, is passed over by the reading.
 */
public record Decisions(Map<String, Map<String, String>> accepted) {

    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        Map<String, Map<String, String>> copy = new HashMap<>();
        accepted.forEach((file, choices) -> copy.put(file, Map.copyOf(choices)));
        accepted = Map.copyOf(copy);
    }

    /** With a choice accepted for a finding, in place of another that was. */
    public Decisions with(String file, Finding finding, Mend.Choice choice) {
        return changed(file, choices -> choices.put(finding.key(), choice.value()));
    }

    /** With nothing accepted for a finding. */
    public Decisions without(String file, Finding finding) {
        return changed(file, choices -> choices.remove(finding.key()));
    }

    /** With the likeliest choice accepted for all findings of a kind whose mend is safe and about which nothing was decided. */
    public Decisions withAll(ImportReport report, FindingCode code) {
        return changed(report.file(), choices -> report.findings().stream()
                .filter(finding -> finding.code() == code && finding.mend() != null && finding.mend().safe())
                .forEach(finding -> choices.putIfAbsent(finding.key(), finding.mend().first().value())));
    }

    private Decisions changed(String file, Consumer<Map<String, String>> change) {
        Map<String, Map<String, String>> files = new HashMap<>(accepted);
        Map<String, String> choices = new HashMap<>(files.getOrDefault(file, Map.of()));
        change.accept(choices);
        files.put(file, choices);
        return new Decisions(files);
    }

    /** The value accepted for a finding; empty when none was. */
    public String of(String file, Finding finding) {
        return accepted.getOrDefault(file, Map.of()).getOrDefault(finding.key(), "");
    }

    /** How many proposals were accepted in all files. */
    public int count() {
        return accepted.values().stream().mapToInt(Map::size).sum();
    }
}
