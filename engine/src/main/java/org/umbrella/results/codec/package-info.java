// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs: one class a format, each a function of a {@link org.umbrella.results.StudyResult} that
 * gives the same bytes for the same result.
 *
 * <p>Open {@link org.umbrella.results.codec.ResultsJson} first: it holds everything but the cells,
 * which are in {@link org.umbrella.results.codec.CoverageGeoJson} and {@link
 * org.umbrella.results.codec.CoverageParquet}.
 */
@NullMarked
package org.umbrella.results.codec;

import org.jspecify.annotations.NullMarked;
