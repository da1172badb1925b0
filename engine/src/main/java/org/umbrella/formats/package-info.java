// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs: one class a format, each a function of a {@link org.umbrella.results.StudyResult} that
 * gives the same bytes for the same result.
 *
 * <p>Open {@link org.umbrella.formats.study.ResultsJson} first: it holds everything but the cells,
 * which are in {@link org.umbrella.formats.coverage.CoverageGeoJson} and {@link
 * org.umbrella.formats.coverage.CoverageParquet}.
 */
@NullMarked
package org.umbrella.formats;

import org.jspecify.annotations.NullMarked;
