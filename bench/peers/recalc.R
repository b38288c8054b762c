# Runs recalc itself (https://github.com/ianhussey/recalc) on cases from standard input and prints its ranges of p.
#   Rscript bench/peers/recalc.R <checkout of recalc> < cases.csv
# Cases: t,m1,m2,sd1,sd2,n1,n2,mean decimals,sd decimals  or  chisq,p1,p2,n1,n2,decimals
# Prints per case: kind, then for each method its name, least and greatest p, and the milliseconds that the case took.
checkout <- commandArgs(trailingOnly = TRUE)[1]
suppressMessages(library(dplyr))
if (!requireNamespace("roundwork", quietly = TRUE)) {
  # roundwork rounds the bounds that recalc shows beside those that are read here; where it is missing they are not
  fake <- new.env()
  assign("round_up", function(x, digits = 0) round(x, digits), fake)
  assign("round_trunc", function(x, digits = 0) trunc(x * 10^digits) / 10^digits, fake)
  assign("::", function(package, name) {
    package <- as.character(substitute(package)); name <- as.character(substitute(name))
    if (package == "roundwork") get(name, fake) else getExportedValue(package, name)
  }, globalenv())
}
for (part in c("globals", "infrastructure", "recalc_independent_t", "recalc_chisq"))
  source(file.path(checkout, "R", paste0(part, ".R")))
for (line in readLines("stdin")) {
  cells <- strsplit(line, ",")[[1]]
  x <- as.numeric(cells[-1])
  start <- proc.time()[["elapsed"]]
  found <- if (cells[1] == "t") {
    recalc_independent_t_p(x[1], x[2], x[3], x[4], x[5], x[6], m_digits = x[7], sd_digits = x[8])
  } else {
    recalc_chisq_p(prop1 = x[1], prop2 = x[2], n1 = x[3], n2 = x[4], prop_digits = x[5],
      p_methods = c("pearson", "yates"))
  }
  took <- 1000 * (proc.time()[["elapsed"]] - start)
  p <- found$p_results
  method <- if (cells[1] == "t") p$p_method else p$method
  parts <- sapply(sort(unique(method)), function(name) {
    own <- p$p_unrounded[method == name]
    sprintf("%s %.15g %.15g", name, min(own), max(own))
  })
  cat(cells[1], paste(parts, collapse = ";"), sprintf("%.0f", took), sep = ",")
  cat("\n")
}
