# Tests of clinic.R in base R: Rscript tests/test_clinic.R, or with the name of a part behind it.
# Each prints "ok 1 - name" or "not ok 1 - name # detail"; the plan, such as 1..5, comes last.

source("clinic.R")

count <- 0

# Compare what `actual` evaluates to with what is expected; an error in it is a failure like any other.
check <- function(name, actual, expected) {
  count <<- count + 1
  got <- tryCatch(actual, error = function(problem) problem)
  if (inherits(got, "error")) {
    detail <- conditionMessage(got)
  } else if (isTRUE(all.equal(got, expected))) {
    detail <- NULL
  } else {
    detail <- paste("expected", show_short(expected), "received", show_short(got))
  }
  if (is.null(detail)) {
    cat("ok ", count, " - ", name, "\n", sep = "")
  } else {
    cat("not ok ", count, " - ", name, " # ", gsub("[\r\n#]+", " ", detail), "\n", sep = "")
  }
}

show_short <- function(value) {
  substr(paste(deparse(value), collapse = " "), 1, 120)
}

wait <- c(12, NA, 30, 18, 24, NA, 6)
visits <- data.frame(
  ward = c("north", "south", "north", "south", "east", "north"),
  wait = c(10, 40, 20, NA, 35, 30),
  age = c(33, 71, 50, 64, 29, 45)
)

parts <- list(
  columns = function() {
    check("spread divides by n - 1", spread(c(6, 9, 3, 10)), sqrt(10))
    check("spread leaves out NA", spread(wait), sd(c(12, 30, 18, 24, 6)))
    check("standardise keeps the places", standardise(c(1, 2, 3)), c(-1, 0, 1))
    check("standardise keeps NA where it is", which(is.na(standardise(wait))), c(2L, 6L))
    check("standardise leaves NA out of mean and spread", standardise(c(1, NA, 2, 3)), c(-1, NA, 0, 1))
    check("far_out on both sides", far_out(c(-50, 1, 2, 3, 4, 60), 1), c(-50, 60))
    check("far_out gives no NA", far_out(c(1, 2, NA, 3, 2, 90), 1.5), 90)
    check("far_out of nothing is empty", far_out(c(1, 2, 3), 5), numeric(0))
    check("far_out at the limit is not far out", far_out(c(1, 2, 3), 1), numeric(0))
  },
  groups = function() {
    check("mean_by has a name for each group", sort(names(mean_by(visits, "ward", "age"))), c("east", "north", "south"))
    check("mean_by of a column", as.numeric(mean_by(visits, "ward", "age")[c("east", "north", "south")]), c(29, 128 / 3, 67.5))
    check("mean_by leaves out NA", as.numeric(mean_by(visits, "ward", "wait")[c("east", "north", "south")]), c(35, 20, 40))
    check("mean_by with other columns", as.numeric(mean_by(data.frame(a = c(1, 1, 2), b = c(5, 7, 9)), "a", "b")), c(6, 9))
    check("late has the longest wait first", late(visits, 15)$wait, c(40, 35, 30, 20))
    check("late keeps whole rows", late(visits, 32)$age, c(71, 29))
    check("late has no row for NA", nrow(late(visits, 0)), 5L)
    check("late at the limit is not late", late(visits, 35)$wait, 40)
    check("late may be empty", nrow(late(visits, 99)), 0L)
  },
  line = function() {
    x <- c(1, 2, 3, 4, NA, 6)
    y <- c(2, 3, 5, 4, 8, NA)
    model <- lm(y ~ x)
    check("fit_line through two points", fit_line(c(0, 2), c(1, 5)), c(intercept = 1, slope = 2))
    check("fit_line agrees with lm", unname(fit_line(visits$age, visits$age^2)), unname(coef(lm(I(age^2) ~ age, visits))))
    check("fit_line leaves out pairs with NA", unname(fit_line(x, y)), unname(coef(model)))
    check("r_squared of points on a line is 1", r_squared(c(1, 2, 4), c(9, 7, 3)), 1)
    check("r_squared agrees with lm", r_squared(c(1, 2, 3, 4), c(2, 3, 5, 4)), summary(lm(c(2, 3, 5, 4) ~ c(1, 2, 3, 4)))$r.squared)
    check("r_squared leaves out pairs with NA", r_squared(x, y), summary(model)$r.squared)
  }
)

wanted <- commandArgs(trailingOnly = TRUE)
for (part in if (length(wanted) > 0) wanted else names(parts)) {
  parts[[part]]()
}
cat("1..", count, "\n", sep = "")
