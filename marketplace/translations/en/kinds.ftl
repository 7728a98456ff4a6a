# What each kind of opening allows and still lacks: the reason in words for an employer.
kind-contract = For this opening ({ $kind }) the contract can be: { $contracts }.
kind-trial-contract = A work trial always has a work trial agreement. If you want to hire, choose another kind of opening.
kind-trial-unpaid = No pay is given in a work trial. If you want to pay, choose another kind of opening.
kind-trial-skills = People may come to a work trial without skills. Mark the skills as nice to have.
kind-trial-staffing = A staffing firm cannot arrange a work trial. Choose another kind of opening.
kind-volunteer-unpaid = No pay is given for volunteer work. If you want to pay, choose employment.
kind-volunteer-form = Only an association, a foundation, a parish or a religious community can offer volunteer work. A company pays for the work.
kind-subsidy-pay = In a job with a wage subsidy the pay is agreed by the hour or the month, not for the whole task.
kind-pay-order = Give the pay so that it is above zero and the smaller sum comes first.
kind-hours = Give the weekly hours so that the smaller number comes first. Hours are above zero and at most { $max }.
kind-hours-total = Give the hours in all: above zero.
kind-positions = Give the number of positions: from 1 to { $max }.
kind-dates = The work cannot end before it begins. Check the dates.
kind-unknown-code = Choose from the list.
kind-right = { $accommodation }: an employer cannot refuse this outright. Choose “Yes” or “Can be agreed”.
kind-business-id = There is a mistake in the business ID. Check the digits. A business ID looks like this: 1234567-1.

kind-missing-form = Tell us what the employer is: a company, an association or something else.
kind-missing-business-id = Give the business ID. This opening needs it.
kind-missing-workplace = Tell us at which workplace the work is done.
kind-missing-hours = Tell us how many hours of work there are.
kind-missing-ends-on = Tell us when the work ends.
kind-missing-pay = Tell us what the work pays.
kind-missing-guide = Tell us who shows the work.
