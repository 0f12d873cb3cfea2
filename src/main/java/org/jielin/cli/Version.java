package org.jielin.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Jielin " + Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development")};
    }
}
