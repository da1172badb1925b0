// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import org.umbrella.evidence.BuildVersion;

/** What is known of this build. */
final class ThisBuild {

    /** The version, as results carry it. */
    static final String VERSION = BuildVersion.ofThisBuild().toString();

    private ThisBuild() {}
}
