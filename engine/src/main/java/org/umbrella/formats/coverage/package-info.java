// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs of coverage: the pieces of land of a study with what each battery can do for them.
 *
 * <p>{@link org.umbrella.formats.coverage.CoverageGeoJson} is for maps, {@link
 * org.umbrella.formats.coverage.CoverageParquet} for tables; both hold one feature or row for each
 * piece (docs/model.md, section 6).
 */
@NullMarked
package org.umbrella.formats.coverage;

import org.jspecify.annotations.NullMarked;
