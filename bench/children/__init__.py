"""Programs that the benchmarks start: each prints one line of JSON for every moment that is measured."""
