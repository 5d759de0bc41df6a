import { fold } from '../../../terms/fold.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Common given names of many countries that are nearly always men's. */
const MALE = words(`
  Alvaro Álvaro Humberto Esteban Ildefonso Rodolfo Timoleón Gustav Ban Xi Deng Lula Hun Suleiman Sergiy Bujar Hashem Aung Levon Ilham Nikol Serzh Isaias Abiy Debretsion Getachew Salva Riek Joao Morgan Pik Roelf Mandla Adil
  Aaron Abbas Abdel Abdul Abdullah Abe Abel Abraham Adam Adel Adolf Adrian Ahmad Ahmed Ajay Akbar Akira Al Alan Albert
  Alberto Aleksandr Alejandro Alessandro Alexander Alexandre Alexei Alexis Alfred Ali Alistair Allan Allen Alvin Amir Amit
  Amos Anatoly Anders Andre Andreas Andrei Andrew Andrzej Andy Angus Anil Antal Anthony Antoine Anton Antonio Antony
  Anwar Archie Ari Ariel Armando Arnold Art Arthur Arturo Asad Ashraf Asif Aslan Atiq Augusto Austin Aziz Barack Barry Bart
  Bashar Basil Ben Benedict Benigno Benjamin Bernard Bernardo Bernie Bert Bill Billy Binyamin Bob Bobby Boris Brad
  Bradley Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Bryce Burt Byron Caleb Calvin Cameron Carl Carlo
  Carlos Cary Cecil Cedric Cesar Chad Charles Charlie Chas Chester Chip Chris Christian Christoph Christophe Christopher
  Chuck Clarence Clark Claude Clay Clayton Cliff Clifford Clint Clive Clyde Colin Connor Conrad Cornelius Corey Cory
  Craig Curt Curtis Cyril Cyrus Daan Dale Damian Damien Dan Daniel Danny Darrell Darren Daryl Dave David Dean Declan
  Denis Dennis Derek Derrick Deval Devin Dick Diego Dieter Dimitri Dirk Dmitri Dmitry Dominic Dominique Don Donald Doug
  Douglas Drew Duane Duncan Dustin Dwayne Dwight Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elias Elijah Elliot
  Elliott Elmer Elon Emanuel Emil Emile Emilio Emmanuel Emmerson Enda Enrico Enrique Eric Erik Ernest Ernesto Ernie Ethan Etienne
  Eugene Evan Evo Ezra Faisal Farhad Farooq Fawad Felipe Felix Ferdinand Fernando Fidel Finn Floyd Francesco Francis
  Francisco Franco Francois Frank Frankie Franklin Franz Fred Freddie Frederick Friedrich Fyodor Gabriel Gareth Garrett
  Garry Gary Gavin Gene Geoff Geoffrey George Gerald Gerard Gerhard Gerry Gilbert Gilles Giorgio Giovanni Giuseppe Glen
  Glenn Gordon Graham Grant Greg Gregg Gregory Guido Guillaume Guillermo Gulbuddin Gunther Gus Gustavo Guy Habib Hakan Hamid Hamza Hank
  Hans Harold Harris Harry Harvey Hasan Hashim Hassan Hector Heinrich Helmut Henri Henrik Henry Herb Herbert Herman
  Hibatullah Howard Hubert Hugh Hugo Hussain Hussein Ian Ibrahim Igor Ike Imran Ira Irving Isaac Ishaq Ismail Ivan Jack
  Jackson Jacob Jacques Jaime Jair Jake Jakob Jalal James Jamal Jamie Jan Janos Jared Jaroslaw Jason Javad Javier Jay Jean
  Jeb Jeff Jefferson Jeffery Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joaquin Joe Joel
  Joerg Johan Johannes John Johnny Jon Jonah Jonas Jonathan Jordi Jorge Jose Josef Joseph Josh Joshua Juan Julian Julio
  Julius Jurgen Justin Kamal Karim Karl Karzai Keir Keith Ken Kenneth Kevin Khalid Khalil Khawaja Khwaja Kirk Klaus Kofi
  Konrad Konstantin Kurt Kyle Lamar Lance Larry Lars Laurence Laurent Lawrence Lee Len Leo Leon Leonard Leonid Leroy Les
  Leslie Lester Lev Levi Lewis Liam Lindsey Lionel Lloyd Logan Lorenzo Lou Louis Luc Luca Lucas Luigi Luis Luiz Luke
  Lutfullah Lyndon Mahathir Mahmood Mahmoud Malcolm Malik Manfred Manmohan Manuel Marc Marcel Marcelo Marco Marcus Mariano Mario Marion Mark
  Markus Marshall Martin Martti Marty Marvin Masood Mathias Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim
  Maximilian Mehdi Mehmet Mel Melvin Menachem Michael Michel Miguel Mike Mikhail Milan Miles Milton Mitch Mitchell Mitt
  Mohamed Mohammad Mohammed Mohsin Monte Mike Moon Morgan Morris Moses Muhammad Mullah Murat Murray Mustafa Mykhailo Nabil Naftali
  Narendra Nasser Nathan Nathaniel Nawaz Ned Neil Nelson Nestor Newt Nguyen Nicholas Nick Nicolas Nicolae Nigel Nikita
  Nikola Nikolai Noah Noel Nooruddin Norbert Norman Nouri Oleg Olaf Oliver Olivier Omar Orlando Oscar Osama Otto Owen Pablo Paddy Paolo Pascal
  Patrick Paul Paulo Pavel Pedro Pervez Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Piotr Qasem Quentin
  Quincy Rafael Rafiq Rahul Raj Rajiv Ralph Ramon Ramzan Rand Randall Randy Raphael Rashid Raul Ravi Ray Raymond Recep
  Reed Reggie Reginald Reince Reinhard Reza Ricardo Rich Richard Rick Ricky Rob Robbie Robby Robert Roberto Robin
  Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudy Rudolph
  Rupert Russ Russell Ryan Saad Saddam Saeed Said Salim Salman Salvador Salvatore Sam Sami Samir Samuel Sanjay Saul
  Scott Sean Sebastian Sepp Serge Sergei Sergey Sergio Seth Seymour Shah Shane Shaukat Shawn Shehbaz Sherman Sidney Silvio Simon
  Slobodan Sohail Solomon Spencer Spiro Stan Stanislav Stanley Stefan Stefano Stephane Stephen Sterling Steve Steven Stewart
  Stuart Sylvester Tad Tahir Tariq Tayyip Ted Terence Terrence Terry Thaddeus Theodore Theo Thomas Tim Timothy Toby Todd
  Tom Tomas Tommy Tony Travis Trent Trevor Trey Tucker Tyler Ulrich Usman Vaclav Valentin Vernon Victor Viktor Vince
  Vincent Vitali Vitaly Vladimir Vojislav Volodymyr Wade Waleed Walid Wallace Wally Walt Walter Warren Wayne Wendell Werner
  Wes Wesley Wilbur Wilfred Wilhelm Will Willem William Willie Willy Winston Wolfgang Woodrow Wyatt Xavier Yair Yasir Yasser
  Yegor Yevgeny Yitzhak Yuri Yousaf Youssef Yusuf Zabihullah Zabiullah Zachary Zahid Zalmay Zia Zoran Alcee Ammon Beto
  Bashir Blaine Cory Dallas Darrin Deandre Dinesh Elijah Emmett Gholam Gideon Haji Hilal Jamaal Javed Jibril Keenan Kwame
  Lamont Mahdi Marquis Mikheil Mohamad Mosab Najib Nasir Nuri Obaid Qadir Rahm Raheem Rasheed Reuben Sadiq Shimon Sirajuddin
  Suhail Thabo Tyrone Ustad Wang Wasim Yahya Yaqoob Zayed Ehud Yoav Benny Moshe Uri Eitan Nir Amos Avigdor Daud Ghulam Amrullah`);

/** Common given names of many countries that are nearly always women's. */
const FEMALE = words(`
  Abby Abigail Ada Adele Adriana Aisha Alberta Alejandra Alessandra Alexandra Alice Alicia Alina Alison Allison Alma
  Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Annabel Anne Annegret Annette Annie
  Antonia April Ariana Arlene Ashley Asma Astrid Audrey Aung Ava Aya Ayesha Barbara Beata Beatrice Becky Belinda Benazir Bernadette
  Bertha Beth Betsy Betty Beverly Bianca Blanca Bonnie Brenda Bridget Brigitte Brittany Camila Camilla Candace Candice
  Cara Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catherine Cathy Cecilia Celeste Celia
  Chantal Charlene Charlotte Chelsea Cheryl Chloe Christiane Christina Christine Cindy Claire Clara Claudia Colleen
  Condoleezza Connie Constance Cornelia Courtney Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daphne Dawn Debbie
  Debora Deborah Debra Deirdre Delia Denise Desiree Diana Diane Dianne Dilma Dina Dolores Donna Dora Doris Dorothy
  Ebony Edith Edna Eileen Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emily Emma Erica Erika
  Erin Esther Ethel Eugenia Eva Eve Evelyn Farah Fatima Fatou Faye Federica Felicia Fiona Florence Frances Francesca
  Frauke Freda Gabby Gabriela Gabrielle Gail Gennifer Georgia Geraldine Gertrude Gina Ginny Giorgia Gisele Gladys Glenda
  Gloria Golda Grace Greta Gretchen Gwen Gwendolyn Hailey Hana Hannah Harriet Hazel Heather Heidi Helen Helena Helene
  Helle Henrietta Hilary Hilda Hillary Hina Holly Huma Ida Ilana Ilhan Imelda Indira Ines Inga Ingrid Irene Irina Iris
  Irma Isabel Isabella Isabelle Ivana Ivanka Jackie Jacinda Jacqueline Jana Jane Janet Janice Janine Jasmine Jean Jeanette Jeanne
  Jen Jenna Jennie Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Jodi Johanna Josephine Joy Joyce Juanita
  Judith Judy Julia Juliana Julie Juliet June Kaitlyn Kamala Karen Karin Karla Kate Katharine Katherine Kathleen Kathryn
  Kathy Katie Katrina Kay Kayla Kellyanne Kelly Kerstin Kim Kimberly Kirsten Kirstjen Krista Kristen Kristi Kristin Kristina
  Lana Lara Latoya Laura Lauren Laurie Leah Leila Lena Leslie Leticia Lidia Lila Lillian Lily Linda Lindsay Lisa
  Lise Liz Liza Lois Lola Lori Lorraine Louisa Louise Lucia Lucille Lucinda Lucy Luisa Lydia Lynn Mabel Madeleine
  Madeline Maggie Mairead Malala Mandy Manuela Marcia Margaret Margarita Margot Maria Marian Marianne Marie Marilyn
  Marina Marine Marissa Marjorie Marlene Marsha Martha Martina Mary Maryam Maureen Maxine May Megan Meghan Melania
  Melanie Melezia Melinda Melissa Mercedes Meredith Mette Mia Michele Michelle Mildred Mina Miranda Miriam Molly Mona Monica
  Monique Muriel Myra Nadia Nancy Naomi Natalia Natalie Natasha Nellie Nicola Nicole Nikki Nina Nora Norma Olga
  Olivia Oprah Paige Pam Pamela Patricia Patsy Patty Paula Paulina Pauline Penelope Penny Phyllis Polly Priscilla
  Priti Rachel Ramona Rania Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosalind Rose Rosemary Roxanne Ruby Ruth
  Sabrina Sally Samantha Sandra Sanna Sara Sarah Sasha Shannon Sharon Sheila Shelley Shelly Sherry Shirley Sigrid
  Silvia Simone Sofia Sonia Sonja Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susana Susanna Susanne Susie
  Suzanne Svetlana Sylvia Tabitha Tamara Tammy Tanya Tara Tatiana Teresa Terri Thelma Theresa Therese Tiffany Tina
  Toni Tonya Tracey Tracy Trudy Ursula Valeria Valerie Vanessa Vera Veronica Vicki Vicky Victoria Viola Violet
  Virginia Vivian Wanda Wendy Whitney Wilma Winnie Yasmin Yolanda Yulia Yvette Yvonne Zahra Zainab Zoe Asifa Shazia
  Sherry Maleeha Tzipi Ayelet Hanan Nasrin Narges Shirin Fawzia Sima Habiba Mahbouba`);

const BOTH = new Set([
  'jean',
  'leslie',
  'kim',
  'andrea',
  'dana',
  'kelly',
  'robin',
  'jan',
  'nicola',
  'lindsey',
  'lee',
  'jamie',
  'sasha',
  'alexis',
  'marion',
  'terry',
  'april',
  'june',
  'may',
  'moon',
  'wang',
  'aung',
  'nguyen',
  'dallas',
  'georgia',
  'virginia',
  'florence',
  'charlotte',
]);

const GENDERS = new Map<string, 'male' | 'female'>([
  ...MALE.map((name) => [fold(name), 'male'] as const),
  ...FEMALE.map((name) => [fold(name), 'female'] as const),
]);

/** Whether a word is a common given name; "Virginia" and the like count only where a surname follows. */
export const isGivenName = (word: string): boolean => GENDERS.has(fold(word));

/** The gender that a given name tells; null for names of both, and for unknown ones. */
export function genderOfGivenName(word: string): 'male' | 'female' | null {
  const name = fold(word);
  return BOTH.has(name) && !/^(?:virginia|georgia|florence|charlotte|april|june)$/.test(name)
    ? null
    : (GENDERS.get(name) ?? null);
}
